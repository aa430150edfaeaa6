function forMood(songs, mood, maxSeconds) {
}
