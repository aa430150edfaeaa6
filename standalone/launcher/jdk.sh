# Finds a JDK, also where the default java is an older one.
# shellcheck shell=bash disable=SC2034,SC2154

wanted_jdk=25

# Prints the home of a JDK 25 (or, where there is none, of a newer one), or ends with how to get one.
find_jdk() {
  local home newer='' seen=()
  while IFS= read -r home; do
    [[ -x $home/bin/javac ]] || continue
    local version
    version=$(jdk_version "$home")
    if [[ $version == "$wanted_jdk" ]]; then
      printf '%s\n' "$home"
      return
    fi
    seen+=("$version in $home")
    [[ $version =~ ^[0-9]+$ ]] && ((version > wanted_jdk)) && newer=${newer:-$home}
  done < <(jdk_candidates)
  if [[ -n $newer ]]; then
    printf '%s\n' "$newer"
    return
  fi
  local found="none was found"
  ((${#seen[@]} == 0)) || found="found only: $(printf '%s; ' "${seen[@]}")"
  stop "A JDK $wanted_jdk is needed; ${found%; }." \
    "Get one: Debian 13, Ubuntu: apt-get install openjdk-25-jdk; Fedora: dnf install java-25-openjdk-devel; any Linux: 'sdk install java 25-tem' with SDKMAN, or Eclipse Temurin 25 from adoptium.net unpacked into ~/.jdks. Then start again (JAVA_HOME may name it, but need not)."
}

jdk_candidates() {
  local java
  {
    [[ -z ${JAVA_HOME:-} ]] || printf '%s\n' "$JAVA_HOME"
    while IFS= read -r java; do
      dirname "$(dirname "$(readlink -f "$java")")"
    done < <(type -aP java)
    local folder
    for folder in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
      "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* "${HOME:-/nonexistent}"/.asdf/installs/java/*; do
      [[ ! -d $folder ]] || printf '%s\n' "$folder"
    done
  } | awk '!seen[$0]++'
}

# The major version, read from the JDK's own note: no Java has to start for it.
jdk_version() {
  local version
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9.]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  version=${version:-$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9.]*\).*/\1/p' | head -n 1)}
  version=${version#1.}
  printf '%s\n' "${version%%.*}"
}
