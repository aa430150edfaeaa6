package dev.aigoals.activities.models;

/**
 * One call of a tool by a model.
 *
 * @param name as the model gave it
 * @param arguments as the model gave them
 * @param answered false where the call was refused and nothing was run
 */
public record ToolUse(String name, String arguments, boolean answered, String result) {}
