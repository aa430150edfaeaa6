package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Text;

/** What a property asks of a result, to follow "the result should" and "el resultado debería". */
final class PropertyPhrases {

    private PropertyPhrases() {}

    static Text wanted(Property property, Notation notation) {
        return switch (property) {
            case Property.OfType(var type) -> new Text("be of type " + type, "ser de tipo " + type);
            case Property.Length(var length) -> new Text("have length " + length, "tener longitud " + length);
            case Property.Sorted(var direction) -> sorted(direction);
            case Property.PermutationOfArgument(var index) ->
                new Text(
                        "have exactly the elements of argument " + (index + 1) + ", in any order",
                        "tener exactamente los elementos del argumento " + (index + 1) + ", en cualquier orden");
            case Property.SubsetOfArgument(var index) ->
                new Text(
                        "have only elements of argument " + (index + 1),
                        "tener solo elementos del argumento " + (index + 1));
            case Property.EveryBetween(var low, var high) ->
                new Text(
                        "have every element between " + number(low) + " and " + number(high),
                        "tener todos sus elementos entre " + number(low) + " y " + number(high));
            case Property.Between(var low, var high) ->
                new Text(
                        "be between " + number(low) + " and " + number(high),
                        "estar entre " + number(low) + " y " + number(high));
            case Property.Unique() -> new Text("have no element twice", "no tener elementos repetidos");
            case Property.Matches(var pattern) ->
                new Text("match the pattern " + pattern, "ajustarse al patrón " + pattern);
            case Property.Contains(var value) ->
                new Text("contain " + notation.shortLiteral(value), "contener " + notation.shortLiteral(value));
            case Property.NotEqual(var value) ->
                new Text("not be " + notation.shortLiteral(value), "no ser " + notation.shortLiteral(value));
            case Property.SameFor same ->
                new Text("be the same for other arguments", "ser el mismo con otros argumentos");
        };
    }

    private static Text sorted(Property.Direction direction) {
        return switch (direction) {
            case ASCENDING -> new Text("be sorted from smallest to largest", "estar ordenado de menor a mayor");
            case DESCENDING -> new Text("be sorted from largest to smallest", "estar ordenado de mayor a menor");
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
