package dev.aigoals.gateway.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class PayloadHashTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}} | {\"b\":{\"d\":3,\"c\":2},\"a\":1}",
                "{\"a\": 1} | {\"a\": 1.0}",
                "{\"a\": 100} | {\"a\": 1e2}",
                "{\"a\": 0} | {\"a\": -0.00}",
                "{\"a\": \"\\u00e9\"} | {\"a\": \"é\"}",
                "{\"a\": 0.1} | {\"a\": 1E-1}"
            })
    void equalValuesHaveTheSameDigest(String one, String other) {
        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1} | {\"a\": \"1\"}",
                "{\"a\": 1} | {\"a\": true}",
                "{\"a\": null} | {}",
                "{\"a\": [1, 2]} | {\"a\": [2, 1]}",
                "{\"a\": [1, [2]]} | {\"a\": [[1], 2]}",
                "{\"a\": \"x\"} | {\"a\": \"x \"}",
                "{\"a\": \"b\"} | {\"a:b\": 1}",
                "{\"a\": 0.1} | {\"a\": 0.10000000000000001}",
                "{\"a\": \"1,\"} | {\"a\": 1}",
                "{\"a\": \"é\"} | {\"a\": \"e\u0301\"}"
            })
    void differentValuesHaveDifferentDigests(String one, String other) {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void anExponentAtTheEdgeOfWhatNumbersHoldIsANumber() {
        assertThat(hash("{\"a\": 100e2147483647}")).isEqualTo(hash("{\"a\": 1000e2147483646}"));
        assertThat(hash("{\"a\": 1e-2147483647}")).isNotEqualTo(hash("{\"a\": 1e-2147483646}"));
    }

    @Test
    void aHugeExponentCostsNothing() {
        assertThat(hash("{\"a\": 1e2000000000}")).isNotEqualTo(hash("{\"a\": 1e1999999999}"));
    }

    private static String hash(String json) {
        return PayloadHash.of(MAPPER.readTree(json));
    }
}
