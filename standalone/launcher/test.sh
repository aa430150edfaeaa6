# Runs the tests, those that need servers included.
# shellcheck shell=bash disable=SC2034,SC2154

# run_tests [--long]
run_tests() {
  local selection=()
  if [[ ${1:-} == --long ]]; then
    shift
    selection=(-Dgroups=long -DexcludedGroups=)
  fi
  # Tests bring their own models and pay for none.
  unset OPENAI_API_KEY
  prepare
  command -v mvn >/dev/null || stop "Maven is missing; it runs the tests." "Install it (Debian: apt-get install maven)."
  export GOALS_FAST_START=no
  java_options+=(-XX:TieredStopAtLevel=1)
  folder=$(mktemp -d "$state/test-XXXXXX")
  chmod 711 "$folder"
  : >"$state/tests-began"
  local result=0
  ((${#selection[@]} > 0)) || test_extension || result=$?
  children=()
  trap 'end_children; rm -rf "$folder"' EXIT
  trap 'exit 130' INT TERM
  start_child "$folder/servers" servers servers.properties
  start_child "$folder/system" up standalone.json --built-in-bank "$root/bank"
  await_child "$folder/servers" servers.properties "${children[0]}"
  await_child "$folder/system" standalone.json "${children[1]}"
  use_sandbox "$folder/servers/servers.properties"
  # A module's failing tests do not keep the others from being tested: the sum below decides.
  # Two modules at a time: e2e, which mostly waits, beside those that keep the processors busy. What their tests print lies
  # beside their reports, as two at a time could not be read.
  (cd "$root" && mvn -B -ntp -T 2 --fail-at-end -Dmaven.test.failure.ignore=true -Dmaven.test.redirectTestOutputToFile=true \
    "${selection[@]}" "-Daigoals.servers=$folder/servers/servers.properties" \
    "-Daigoals.standalone=$folder/system/standalone.json" verify "$@") || result=$?
  summary || result=1
  return "$result"
}

# Tests without servers look for the sandbox's program on the PATH, where a fresh machine has none: the one of the servers does.
use_sandbox() {
  local program
  program=$(sed -n 's/^aigoals\.sandbox\.bubblewrap=//p' "$1")
  [[ -z $program ]] || PATH="${program%/*}:$PATH"
}

# start_child FOLDER COMMAND FILE [OPTION]...
start_child() {
  local folder=$1 command=$2
  shift 3
  note "starting '$command' for the tests in $folder"
  "$java" "${java_options[@]}" -cp "$classpath" "$entry" "$command" --data "$folder" "$@" >"$folder.out" 2>&1 </dev/null &
  children+=("$!")
}

await_child() {
  local waited=$SECONDS
  until [[ -f $1/$2 ]]; do
    kill -0 "$3" 2>/dev/null || stop "$(cat "$1.out")" "The tests did not start: see above."
    ((SECONDS - waited < 1800)) || stop "The servers of the tests did not come up within half an hour." "See $1.out"
    sleep 0.2
  done
}

end_children() {
  ((${#children[@]} == 0)) || kill "${children[@]}" 2>/dev/null || true
  wait "${children[@]}" 2>/dev/null || true
}

# The sum over all modules, on one line; false where a test failed, or none ran.
summary() {
  find "$root" -path '*-reports/TEST-*.xml' -newer "$state/tests-began" ! -path '*/node_modules/*' -exec grep -ho '^ *<testsuite [^>]*>' {} + |
    awk '{
        match($0, / tests="[0-9]+"/); tests += substr($0, RSTART + 8)
        match($0, / errors="[0-9]+"/); failed += substr($0, RSTART + 9)
        match($0, / failures="[0-9]+"/); failed += substr($0, RSTART + 11)
        match($0, / skipped="[0-9]+"/); skipped += substr($0, RSTART + 10)
      } END {
        printf "\n%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
        exit (failed > 0 || tests == 0)
      }'
}
