# Which machines this runs on.
# shellcheck shell=bash disable=SC2034,SC2154

oldest_glibc=2.34

check_machine() {
  local system machine
  system=$(uname -s)
  machine=$(uname -m)
  case $system in
    Linux) ;;
    Darwin) stop "This runs on Linux, not on macOS." \
      "Run it in a Linux virtual machine (x86-64, for instance with Lima or UTM) or on a server of your school; learners on macOS need only the extension." ;;
    *) stop "This runs on Linux, not on $system." \
      "On Windows run it in WSL2 (wsl --install, then clone and start it inside), in a virtual machine or on a server of your school; learners on Windows need only the extension." ;;
  esac
  [[ $machine == x86_64 ]] || stop "This needs an x86-64 processor; this one is $machine." \
    "Run it on an x86-64 machine: a virtual machine or a server of your school; learners need only the extension."
  check_glibc
  local tool
  for tool in setpriv setsid flock; do
    command -v "$tool" >/dev/null || stop "The program $tool is missing." "Install util-linux (Debian: apt-get install util-linux)."
  done
}

check_glibc() {
  local library version
  library=$(getconf GNU_LIBC_VERSION 2>/dev/null || true)
  version=${library#glibc }
  [[ -n $version ]] || stop "This Linux has no glibc (Alpine, for instance)." \
    "Use a distribution with glibc $oldest_glibc or newer, such as Debian 12, Ubuntu 22.04 or Fedora 36."
  [[ $(printf '%s\n' "$oldest_glibc" "$version" | sort -V | head -n 1) == "$oldest_glibc" ]] ||
    stop "This Linux has glibc $version; $oldest_glibc or newer is needed." \
      "Use Debian 12, Ubuntu 22.04, Fedora 36 or newer, in a virtual machine if need be."
}
