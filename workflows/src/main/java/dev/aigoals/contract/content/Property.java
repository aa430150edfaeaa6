package dev.aigoals.contract.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A property that a result must have, judged outside the sandbox. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "property")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Property.OfType.class, name = "type"),
    @JsonSubTypes.Type(value = Property.Length.class, name = "length"),
    @JsonSubTypes.Type(value = Property.Sorted.class, name = "sorted"),
    @JsonSubTypes.Type(value = Property.PermutationOfArgument.class, name = "permutation_of_arg"),
    @JsonSubTypes.Type(value = Property.SubsetOfArgument.class, name = "subset_of_arg"),
    @JsonSubTypes.Type(value = Property.EveryBetween.class, name = "every_between"),
    @JsonSubTypes.Type(value = Property.Between.class, name = "between"),
    @JsonSubTypes.Type(value = Property.Unique.class, name = "unique"),
    @JsonSubTypes.Type(value = Property.Matches.class, name = "matches"),
    @JsonSubTypes.Type(value = Property.Contains.class, name = "contains"),
    @JsonSubTypes.Type(value = Property.SameFor.class, name = "same_for"),
    @JsonSubTypes.Type(value = Property.NotEqual.class, name = "not_equal")
})
public sealed interface Property {

    /** The result's type, by its name in the bank format. */
    record OfType(String type) implements Property {}

    record Length(int length) implements Property {}

    record Sorted(Direction direction) implements Property {}

    /** The same elements as an argument, in any order. */
    record PermutationOfArgument(int argument) implements Property {}

    /** No element that an argument does not have, counted with repetition. */
    record SubsetOfArgument(int argument) implements Property {}

    record EveryBetween(double low, double high) implements Property {}

    record Between(double low, double high) implements Property {}

    /** No element twice. */
    record Unique() implements Property {}

    /** Some part of the text matches a regular expression; {@code ^} and {@code $} tie it to the whole. */
    record Matches(String pattern) implements Property {}

    record Contains(Value value) implements Property {}

    /** The same call gives an equal result for each of these lists of arguments. */
    record SameFor(List<List<Value>> arguments) implements Property {
        public SameFor {
            arguments = arguments.stream().map(List::copyOf).toList();
        }
    }

    record NotEqual(Value value) implements Property {}

    /** Which way a sorted result goes. */
    enum Direction {
        ASCENDING("ascending"),
        DESCENDING("descending");

        private final String wireName;

        Direction(String wireName) {
            this.wireName = wireName;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
