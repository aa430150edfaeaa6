package dev.aigoals.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void sameValuesHaveTheSameDigestWhateverTheOrderOfKeys() {
        var mapper = WireConfiguration.wireMapper();

        assertThat(CanonicalJson.digest(mapper.readTree("{\"b\":[1,{\"y\":1,\"x\":2}],\"a\":null}")))
                .isEqualTo(CanonicalJson.digest(mapper.readTree("{\"a\":null,\"b\":[1,{\"x\":2,\"y\":1}]}")));
    }

    @Test
    void otherValuesHaveOtherDigests() {
        assertThat(CanonicalJson.digest(Map.of("a", List.of(1, 2))))
                .isNotEqualTo(CanonicalJson.digest(Map.of("a", List.of(2, 1))));
    }

    @Test
    void keysAreSorted() {
        var map = new LinkedHashMap<String, Integer>();
        map.put("b", 2);
        map.put("a", 1);

        assertThat(CanonicalJson.of(map)).isEqualTo("{\"a\":1,\"b\":2}");
    }
}
