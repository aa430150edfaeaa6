package dev.aigoals.activities.runner.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Expectations.ExpectedError;
import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class JudgeTest {
    private static final Value NAN = new Value.Real(Double.NaN);
    private static final Value ENDLESS = new Value.Real(Double.POSITIVE_INFINITY);

    @Test
    void comparesNumbersByValue() {
        assertThat(equal(whole(3), new Value.Real(3.0))).isTrue();
        assertThat(equal(new Value.Real(-0.0), whole(0))).isTrue();
        assertThat(equal(NAN, NAN)).isTrue();
        assertThat(equal(ENDLESS, new Value.Real(Double.NEGATIVE_INFINITY))).isFalse();
        assertThat(equal(new Value.Bool(true), whole(1))).isFalse();
        assertThat(equal(new Value.Str("1"), whole(1))).isFalse();
        assertThat(equal(new Value.BigInt(BigInteger.ONE), whole(1))).isFalse();
        var large = BigInteger.TWO.pow(64);
        assertThat(equal(new Value.Whole(large), new Value.Whole(large.add(BigInteger.ONE))))
                .isFalse();
        assertThat(equal(new Value.Whole(large.add(BigInteger.ONE)), new Value.Real(large.doubleValue())))
                .isFalse();
    }

    @Test
    void tellsContainersApart() {
        assertThat(equal(list(whole(1)), new Value.Tuple(List.of(whole(1))))).isFalse();
        assertThat(equal(list(whole(1), whole(2)), list(whole(2), whole(1)))).isFalse();
        assertThat(equal(set(whole(1), whole(2)), set(whole(2), new Value.Real(1))))
                .isTrue();
        assertThat(equal(set(whole(1)), set(whole(1), whole(1)))).isFalse();
        assertThat(equal(dict("a", whole(1), "b", whole(2)), dict("b", whole(2), "a", whole(1))))
                .isTrue();
        assertThat(equal(dict("a", whole(1), "b", whole(2)), dict("a", whole(1), "c", whole(2))))
                .isFalse();
        assertThat(equal(new Value.Null(), new Value.Undefined())).isFalse();
        assertThat(equal(list(), set())).isFalse();
    }

    @Test
    void isNotFooledByTextThatLooksLikeAValue() {
        assertThat(equal(list(text("a"), text("b")), list(text("a\",\"b")))).isFalse();
        assertThat(equal(list(text("a)6:text b"), text("")), list(text("a"), text("b"))))
                .isFalse();
        assertThat(equal(text("number 1"), whole(1))).isFalse();
        assertThat(equal(text("null"), new Value.Null())).isFalse();
        assertThat(equal(text("\ud800"), text("\udfff"))).isFalse();
    }

    @Test
    void neverTakesAnObjectOfAnUnknownClassForEqual() {
        var object = new Value.Instance("Always", "3");

        assertThat(equal(object, object)).isFalse();
        assertThat(equal(whole(3), object)).isFalse();
        assertThat(equal(text("3"), object)).isFalse();
    }

    @Test
    @Timeout(5)
    void isQuickWhereAllHashesAreEqual() {
        var words = List.of(text(""));
        for (int i = 0; i < 14; i++) {
            var longer = new ArrayList<Value>();
            for (Value word : words) {
                longer.add(text(((Value.Str) word).value() + "Aa"));
                longer.add(text(((Value.Str) word).value() + "BB"));
            }
            words = longer.stream().map(Value.Str.class::cast).toList();
        }
        var reversed = new ArrayList<Value>(words).reversed();

        assertThat(equal(new Value.SetOf(List.copyOf(words)), new Value.SetOf(List.copyOf(reversed))))
                .isTrue();
    }

    @Test
    void allowsATolerance() {
        assertThat(near(new Value.Real(0.3), new Value.Real(0.1 + 0.2), 1e-9)).isTrue();
        assertThat(near(new Value.Real(0.3), new Value.Real(0.31), 1e-9)).isFalse();
        assertThat(near(list(new Value.Real(0.3)), list(new Value.Real(0.1 + 0.2)), 1e-9))
                .isTrue();
        assertThat(near(list(new Value.Real(0.3)), list(), 1e-9)).isFalse();
        assertThat(near(dict("a", whole(1), "b", whole(2)), dict("b", whole(2), "a", new Value.Real(1.0001)), 0.01))
                .isTrue();
        assertThat(near(whole(1), NAN, 1e9)).isFalse();
        assertThat(near(whole(1), ENDLESS, 1e9)).isFalse();
        assertThat(near(ENDLESS, whole(1), 1e9)).isFalse();
        assertThat(near(whole(1), new Value.Bool(true), 1e9)).isFalse();
    }

    @Test
    void judgesProperties() {
        assertThat(has(new Property.Length(2), list(whole(1), whole(2)))).isTrue();
        assertThat(has(new Property.Length(1), text("😀"))).isTrue();
        assertThat(has(new Property.Length(0), whole(0))).isFalse();
        assertThat(has(new Property.Unique(), list(whole(1), new Value.Real(1))))
                .isFalse();
        assertThat(has(new Property.Unique(), whole(1))).isFalse();
        assertThat(has(new Property.EveryBetween(1, 6), list(whole(1), whole(6))))
                .isTrue();
        assertThat(has(new Property.EveryBetween(1, 6), list(whole(0)))).isFalse();
        assertThat(has(new Property.EveryBetween(1, 6), list(NAN))).isFalse();
        assertThat(has(new Property.Between(0, 1), new Value.Bool(true))).isFalse();
        assertThat(has(new Property.Sorted(Property.Direction.ASCENDING), list(whole(1), whole(1), whole(2))))
                .isTrue();
        assertThat(has(new Property.Sorted(Property.Direction.DESCENDING), list(whole(1), whole(2))))
                .isFalse();
        assertThat(has(new Property.Contains(text("b")), text("abc"))).isTrue();
        assertThat(has(new Property.Contains(whole(1)), list(text("1")))).isFalse();
        assertThat(has(new Property.Matches("^a+$"), text("aaa"))).isTrue();
        assertThat(has(new Property.NotEqual(whole(1)), new Value.Real(1))).isFalse();
        assertThat(has(new Property.OfType("int"), new Value.Bool(true))).isFalse();
    }

    @Test
    void countsWhatWasTakenFromAnArgument() {
        var argument = new Arguments(List.of(list(whole(1), whole(1), whole(2))), Map.of());

        assertThat(has(new Property.PermutationOfArgument(0), list(whole(2), whole(1), whole(1)), argument))
                .isTrue();
        assertThat(has(new Property.PermutationOfArgument(0), list(whole(2), whole(2), whole(1)), argument))
                .isFalse();
        assertThat(has(new Property.SubsetOfArgument(0), list(whole(2)), argument))
                .isTrue();
        assertThat(has(new Property.SubsetOfArgument(0), list(whole(2), whole(2)), argument))
                .isFalse();
    }

    @Test
    @Timeout(5)
    void endsASearchThatWouldNeverEnd() {
        assertThat(has(new Property.Matches("(a+)+$"), text("a".repeat(100) + "b")))
                .isFalse();
    }

    @Test
    void wantsTheErrorAndItsMessage() {
        var expected = new Expectations(
                null, null, new ExpectedError("ValueError", "negative"), null, List.of(), false, List.of());

        assertThat(judged(expected, raised("ValueError", "a negative number"))).isTrue();
        assertThat(judged(expected, raised("ValueError", "too large"))).isFalse();
        assertThat(judged(expected, raised("TypeError", "negative"))).isFalse();
        assertThat(judged(expected, new Outcome.Returned(new Value.Null()))).isFalse();
        assertThat(judged(expected, new Outcome.Ended(0))).isFalse();
        assertThat(judged(expected, new Outcome.Interfered())).isFalse();
    }

    @Test
    void wantsTheArgumentsBackWhereTheyMustStay() {
        var expected = new Expectations(null, null, null, null, List.of(), true, List.of());
        var arguments = new Arguments(List.of(list(whole(1))), Map.of());
        var nothing = new Outcome.Returned(new Value.Null());

        assertThat(Judge.of(expected, arguments, new Observation(nothing, "", List.of(list(whole(1))))))
                .isEmpty();
        assertThat(Judge.of(expected, arguments, new Observation(nothing, "", List.of(list()))))
                .containsInstanceOf(Finding.ArgumentChanged.class);
        assertThat(Judge.of(expected, arguments, new Observation(nothing, "", List.of())))
                .containsInstanceOf(Finding.ArgumentChanged.class);
        assertThat(Judge.of(expected, arguments, new Observation(nothing, "", null)))
                .contains(new Finding.NoResult(new Outcome.Interfered()));
        assertThat(Judge.of(expected, arguments, new Observation(new Outcome.Unreadable("deep"), "", null)))
                .isPresent();
    }

    private static Value whole(long number) {
        return Value.Whole.of(number);
    }

    private static Value.Str text(String text) {
        return new Value.Str(text);
    }

    private static Value list(Value... items) {
        return new Value.Sequence(List.of(items));
    }

    private static Value set(Value... items) {
        return new Value.SetOf(List.of(items));
    }

    private static Value dict(String first, Value firstValue, String second, Value secondValue) {
        return new Value.Dict(
                List.of(new Value.Entry(text(first), firstValue), new Value.Entry(text(second), secondValue)));
    }

    private static Outcome raised(String type, String message) {
        return new Outcome.Raised(new ProgramError(type, List.of(type, "Exception"), message, 1));
    }

    private static boolean equal(Value expected, Value actual) {
        return near(expected, actual, null);
    }

    private static boolean near(Value expected, Value actual, @Nullable Double tolerance) {
        var wanted = new Expectations(expected, tolerance, null, null, List.of(), false, List.of());
        return judged(wanted, new Outcome.Returned(actual));
    }

    private static boolean has(Property property, Value value) {
        return has(property, value, Arguments.NONE);
    }

    private static boolean has(Property property, Value value, Arguments arguments) {
        var wanted = new Expectations(null, null, null, null, List.of(), false, List.of(property));
        return Judge.of(wanted, arguments, Observation.of(new Outcome.Returned(value)))
                .isEmpty();
    }

    private static boolean judged(Expectations expected, Outcome outcome) {
        return Judge.of(expected, Arguments.NONE, Observation.of(outcome)).isEmpty();
    }
}
