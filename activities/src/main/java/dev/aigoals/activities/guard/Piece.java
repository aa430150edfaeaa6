package dev.aigoals.activities.guard;

/** A part of a model's text that can be judged and shown by itself: a sentence, a list item or a whole code block. */
public record Piece(String text, boolean code) {}
