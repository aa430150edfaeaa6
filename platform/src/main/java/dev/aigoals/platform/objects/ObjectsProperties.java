package dev.aigoals.platform.objects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the object store is.
 *
 * @param endpoint {@code http://host:port} of an S3-compatible server
 */
@ConfigurationProperties("aigoals.objects")
record ObjectsProperties(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("ai-goals-tracker") String bucket) {
    ObjectsProperties {
        require(
                endpoint,
                "aigoals.objects.endpoint must be the address of an S3 server, such as http://localhost:9000");
        require(accessKey, "aigoals.objects.access-key must be the access key of the S3 server");
        require(secretKey, "aigoals.objects.secret-key must be the secret key of the S3 server");
    }

    private static void require(String value, String expected) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(expected);
        }
    }
}
