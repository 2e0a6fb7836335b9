# Builds what is missing or older than its sources, and shows what it does.

# build [MODULE]: the local platform, or another module with what it needs.
build() {
  module=${1:-deploy/local}
  stamp=$home/$module/target/built
  if [ -f "$stamp" ] && [ -z "$(changed_since "$stamp")" ]; then return; fi
  say build.begin
  mkdir -p "$home/target"
  log=$home/target/build.log
  began=$home/target/build.began
  touch "$began"
  maven "$module" | tee "$log" | show_modules
  if ! grep -q '^\[INFO\] BUILD SUCCESS' "$log"; then
    say build.failed "$log" >&2
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    exit 1
  fi
  # What was edited while Maven ran is newer than the stamp, and is built the next time.
  mv "$began" "$stamp"
  say build.done
}

# For commands beside a running platform: what was edited meanwhile does not concern them.
build_missing() { [ -f "$home/deploy/local/target/classpath" ] || build; }

changed_since() {
  find "$home" \( -name target -o -name '.?*' \) -prune -o -type f \( -name pom.xml -o -path '*/src/main/*' \) \
    -newer "$1" -print | head -n 1
}

maven() {
  (cd "$home" && ./mvnw -B -DskipTests -Dspotless.check.skip=true -pl "$1" -am package 2>&1) || true
}

show_modules() {
  lines_awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ { step = $NF; sub(/^\[INFO\] Building /, ""); sub(/ [^ ]+ +\[.*$/, ""); print "  " step " " $0; fflush() }
       /^Downloaded|^\[INFO\] Downloaded/ { if (++n % 50 == 0) { print "  ... " n " files fetched"; fflush() } }'
}

# Tells each line as it comes: mawk would first gather a block of what it reads.
lines_awk() {
  if awk -W version </dev/null 2>&1 | grep -q '^mawk'; then awk -W interactive "$@"; else awk "$@"; fi
}
