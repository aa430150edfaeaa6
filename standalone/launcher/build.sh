# Builds what changed, and nothing when nothing did.
# shellcheck shell=bash disable=SC2034,SC2154

# Sets `java` and `classpath` for what comes next.
prepare() {
  check_machine
  local jdk
  jdk=$(find_jdk)
  export JAVA_HOME="$jdk"
  java="$jdk/bin/java"
  local print
  print=$(fingerprint)
  if ! is_built "$print"; then
    build "$print"
  fi
  classpath=$(<"$state/classpath")
  fast_start="$state/fast-start-${print:0:16}.aot"
}

# The JVM keeps what it learnt in one trial start for all later ones: they take a third of the time. For the few starts of a
# test run it does not pay: GOALS_FAST_START=no leaves it out, and with it the compiler that only pays in the long run.
prepare_fast_start() {
  [[ ${GOALS_FAST_START:-yes} == yes && ! -f $fast_start && -w $state ]] || return 0
  (
    flock -n 9 || {
      note "waiting for another start that makes later ones fast …"
      flock 9
    }
    [[ -f $fast_start ]] || learn_from_trial "$@"
  ) 9>"$state/fast-start.lock"
}

learn_from_trial() {
  local started=$SECONDS trial="$state/trial-$$"
  note "making later starts fast, once after each build (a minute or two) …"
  rm -f "$state"/fast-start-*
  # A trial speaks with no language model.
  if env -u OPENAI_API_KEY "$java" "${java_options[@]}" -XX:AOTCacheOutput="$fast_start.new" -cp "$classpath" "$entry" train --data "$trial" \
    "$@" >"$state/fast-start.log" 2>&1 </dev/null 9>&- && [[ -f $fast_start.new ]]; then
    mv "$fast_start.new" "$fast_start"
    note "done ($((SECONDS - started)) s)"
  else
    note "that did not work (see $state/fast-start.log): starts take longer"
  fi
  rm -rf "$trial"
}

# A digest of every source that ends up in the program: names, sizes and times, and the JDK.
fingerprint() {
  (
    cd "$root" || exit
    printf '%s\n' "$JAVA_HOME"
    find pom.xml .mvn ./*/pom.xml ./*/src/main standalone/servers.lock -type f -printf '%p %s %T@\n' | sort
  ) | sha256sum | cut -d' ' -f1
}

is_built() {
  [[ -f $state/fingerprint && -f $state/classpath && $(<"$state/fingerprint") == "$1" ]] || return 1
  local jar
  while IFS= read -r jar; do
    [[ -r $jar ]] || return 1
  done < <(tr ':' '\n' <"$state/classpath")
}

build() {
  [[ -w $root && (! -e $state || -w $state) && (! -e $root/standalone/target || -w $root/standalone/target) ]] ||
    stop "This checkout has to be built, and you ($(id -un 2>/dev/null || id -u)) may not write to $root." \
      "Clone the project into a folder of your own and start it there."
  command -v mvn >/dev/null || stop "Maven is missing; it builds the project." \
    "Install it: Debian, Ubuntu: apt-get install maven; Fedora: dnf install maven; any Linux: 'sdk install maven' with SDKMAN."
  mkdir -p "$state"
  (
    flock 9
    is_built "$1" || build_locked "$1"
  ) 9>"$state/build.lock"
}

build_locked() {
  local log="$state/build.log" started=$SECONDS
  note "building (the first time this downloads libraries and takes some minutes) …"
  # Maven takes what a broken-off build has compiled for up to date, even where its callers changed since.
  [[ -f $state/fingerprint ]] || rm -rf "$root"/*/target/classes "$root"/*/target/maven-status
  rm -f "$state/fingerprint" "$state/classpath.new"
  (
    cd "$root" || exit
    exec mvn -B -ntp -T 2 -DskipTests -Dspotless.check.skip=true -pl standalone -am package \
      dependency:build-classpath -Dmdep.includeScope=runtime -Dmdep.outputFile="$state/classpath.new"
  ) >"$log" 2>&1 </dev/null &
  local maven=$!
  trap 'kill "$maven" 2>/dev/null || true; exit 130' INT TERM
  local told=$SECONDS
  while kill -0 "$maven" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - told >= 10)); then
      told=$SECONDS
      note "still building, $((SECONDS - started)) s so far: $(current_module "$log")"
    fi
  done
  trap - INT TERM
  wait "$maven" || explain_failure "$log"
  keep_jars "$1" "$(printf '%s\n' "$root"/standalone/target/standalone-*[0-9T].jar | head -n 1):$(<"$state/classpath.new")"
  printf '%s\n' "$1" >"$state/fingerprint"
  note "built ($((SECONDS - started)) s)"
}

# Copies this project's own jars aside, so that a later build cannot change them under a running process.
keep_jars() {
  local folder="$state/jars-${1:0:16}" kept=() jar
  rm -rf "$folder"
  mkdir -p "$folder"
  while IFS= read -r jar; do
    if [[ $jar == "$root"/* ]]; then
      cp "$jar" "$folder/"
      jar="$folder/${jar##*/}"
    fi
    kept+=("$jar")
  done < <(tr ':' '\n' <<<"$2")
  (IFS=: && printf '%s\n' "${kept[*]}") >"$state/classpath"
  find "$state" -maxdepth 1 -name 'jars-*' ! -path "$folder" -mtime +1 -exec rm -rf {} +
}

current_module() {
  sed -n 's/^\[INFO\] Building \(.*\)/\1/p' "$1" | grep -v '^jar:' | tail -n 1 | tr -s ' '
}

explain_failure() {
  if grep -qE 'Unknown host|Network is unreachable|Connection refused|timed out|Could not transfer artifact|Temporary failure in name' "$1"; then
    stop "Libraries could not be downloaded: $(grep -m 1 -oE 'Could not (transfer|find) artifact [^ ]+|Unknown host [^ ]+' "$1" || echo 'no network')." \
      "The first run needs a network. Connect (or set up Maven's proxy in ~/.m2/settings.xml) and start again: what was already downloaded is kept. The whole log: $1"
  fi
  if grep -q 'No space left on device' "$1"; then
    stop "The disk is full." "Make room (the build and its libraries take about 2 GB) and start again. The whole log: $1"
  fi
  grep -E '^\[ERROR\]' "$1" | head -n 15 >&2 || tail -n 15 "$1" >&2
  stop "The build failed." "If you changed the sources, mend what the lines above name; else send the log with a report: $1"
}
