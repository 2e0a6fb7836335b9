# Finds a JDK 25 or newer and exports it as JAVA_HOME, or says exactly what to install.
jdk_needed=25

find_jdk() {
  old=
  for candidate in "${JAVA_HOME:-}" $(jdk_places) "$(jdk_on_path)"; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    version=$(jdk_version "$candidate")
    if [ "$version" -ge "$jdk_needed" ]; then
      export JAVA_HOME="$candidate"
      return
    fi
    old="$old $candidate"
  done
  say jdk.missing "$([ -z "$old" ] || say jdk.found "${old# }")" >&2
  exit 1
}

jdk_places() {
  for place in ${AVAL_JDK_PLACES:-/usr/lib/jvm/* /opt/java/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home}; do
    [ ! -d "$place" ] || echo "$place"
  done
}

jdk_on_path() {
  java=$(command -v javac) || return 0
  java=$(readlink -f "$java" 2>/dev/null || echo "$java")
  dirname "$(dirname "$java")"
}

# The first number of JAVA_VERSION="25.0.3" in the JDK's release file; 0 when it says nothing.
jdk_version() {
  number=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1)
  echo "${number:-0}"
}
