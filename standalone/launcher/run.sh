# Runs what was built.
# shellcheck shell=bash disable=SC2034,SC2154

# Bounded, so that everything together, the servers beside this process included, stays below 2 GB.
java_options=(
  -Xmx640m -XX:+UseSerialGC -XX:MaxMetaspaceSize=320m -XX:ReservedCodeCacheSize=128m
  -XX:MaxDirectMemorySize=128m -XX:+ExitOnOutOfMemoryError
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
)
entry=dev.aigoals.standalone.command.StandaloneCommand

run_standalone() {
  local command=$1
  shift
  local banks=()
  case $command in
    up | demo | measure | crash) [[ ! -d $root/bank ]] || banks=(--built-in-bank "$root/bank") ;;
  esac
  prepare
  case $command in
    up | demo | measure | crash) prepare_fast_start "${banks[@]}" ;;
  esac
  [[ ${GOALS_FAST_START:-yes} == yes ]] || java_options+=(-XX:TieredStopAtLevel=1)
  MALLOC_ARENA_MAX=2 exec "$java" "${java_options[@]}" -XX:AOTCache="$fast_start" -Xlog:disable -cp "$classpath" "$entry" "$command" "${banks[@]}" "$@"
}

run_bank() {
  case ${1:-} in
    new | check | try) ;;
    *) stop "'./goals bank ${1:-}' is not a command." "Say new, check or try, and a folder: ./goals bank check DIR" ;;
  esac
  [[ $# -ge 2 ]] || stop "./goals bank $1 needs a folder." "For instance: ./goals bank $1 my-exercise"
  prepare
  exec "$java" "${java_options[@]}" -cp "$classpath" "$entry" bank "$@"
}
