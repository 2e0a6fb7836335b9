# Installs what the tests use where it may, runs them all, and ends with the numbers.

# program=package; what is missing only skips the suites that need it, and they say so.
test_tools="kcat=kcat chromium=chromium smtp-sink=postfix docker-compose=docker-compose"

run_tests() {
  install_tools
  mkdir -p "$home/target"
  log=$home/target/test.log
  say test.begin "$log"
  find "$home" -path '*/target/*-reports/*.xml' -delete 2>/dev/null || true
  code=0
  # Two modules at a time: most wait as much as they work.
  (cd "$home" && ./mvnw -B -T 2 "$@" verify 2>&1 </dev/null) | tee "$log" | show_tests
  # A build that was killed says nothing; only one that says it succeeded did.
  if ! grep -q '^\[INFO\] BUILD SUCCESS' "$log"; then
    code=1
    say test.failed
    grep -E '^\[ERROR\]' "$log" | head -n 60 || true
  fi
  summary
  return $code
}

show_tests() {
  lines_awk '/^\[(INFO|WARNING|ERROR)\] (Tests run:.* in |Building .*\[[0-9]+\/[0-9]+\])|SKIPPED/ { sub(/^\[[A-Z]*\] /, ""); print; fflush() }'
}

install_tools() {
  packages=$(missing_tools)
  [ -n "$packages" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say test.install "$packages"
    install_packages "$packages" || true
  fi
  packages=$(missing_tools)
  [ -z "$packages" ] || say test.missing "$packages"
}

missing_tools() {
  for tool in $test_tools; do
    PATH="$PATH:/usr/sbin:/sbin" command -v "${tool%%=*}" >/dev/null || printf '%s ' "${tool#*=}"
  done
}

# A package must not start its service (postfix comes for its smtp-sink alone).
install_packages() {
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null 2>&1 || true
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $1 >/dev/null </dev/null
}

# One plain line computed from the reports of all modules.
summary() {
  find "$home" -path '*/target/*-reports/TEST-*.xml' -exec sed -n 's/.*<testsuite \(.*\)>.*/\1/p' {} + 2>/dev/null |
    awk 'function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
         { t += number("tests"); f += number("failures") + number("errors"); s += number("skipped") }
         END { printf "%d passed, %d failed, %d skipped\n", t - f - s, f, s }'
}
