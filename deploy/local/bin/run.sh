# Runs the programs of the platform on the jars that were built.

# Two memory arenas of the C library are enough, and keep a gigabyte of address space from becoming resident.
export MALLOC_ARENA_MAX=2

# Small and quick to start: the serial collector, short object headers, and classes from a cache if there is one. Its
# full collections take half a second, so code that was compiled anew must not ask for one (SweeperThreshold). Virtual threads
# that wait for a class to be initialized keep their carriers: two of those are soon all of them.
platform_flags="-Xms128m -Xmx768m -XX:NewRatio=1 -XX:MaxNewSize=240m -Xss512k -XX:+UseSerialGC -XX:+UseCompactObjectHeaders
  -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -XX:MetaspaceSize=192m
  -XX:ReservedCodeCacheSize=240m -XX:SweeperThreshold=100 -Djdk.virtualThreadScheduler.parallelism=8
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow --add-exports=java.base/sun.nio.ch=ALL-UNNAMED"
command_flags="-Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive
  --sun-misc-unsafe-memory-access=allow"
load_flags="-Xmx512m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
cache=$home/deploy/local/target/aval.aot

classpath() { # of a module: its own jar, then what it needs
  printf '%s:' "$home/$1"/target/*-SNAPSHOT.jar
  cat "$home/$1/target/classpath"
}

program() { # MODULE CLASS ARGUMENTS...
  module=$1
  class=$2
  shift 2
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" $command_flags "-XX:SharedArchiveFile=$home/$module/target/$class.jsa" -Xlog:disable \
    "-Daval.home=$home" -cp "$(classpath "$module")" "$class" "$@"
}

# The auditor's program needs no platform; what it verifies is taken from one.
audit() {
  case ${1:-} in export | keys) build_missing; command_line audit "$@"; return ;; esac
  [ -f "$home/verify/audit/target/classpath" ] || build verify/audit
  program verify/audit dev.aval.audit.Audit "$@"
}

# Of the platform whose data folder is named, unless a broker is.
check() {
  [ -f "$home/verify/invariants/target/classpath" ] || build verify/invariants
  case " $* " in *" --kafka "*) ;; *)
    running=$(data_folder "$@")/running.properties
    [ -f "$running" ] || { say check.none "$running" >&2; exit 2; }
    set -- --kafka "$(sed -n 's/\\//g; s/^kafka=//p' "$running")" "$@" ;;
  esac
  program verify/invariants dev.aval.invariants.Check "$@"
}

command_line() { (program deploy/local dev.aval.local.command.Commands "$@"); }

data_folder() { # that the arguments of `up` name
  folder=$home/.aval
  previous=
  for argument in "$@"; do
    [ "$previous" != --data ] || folder=$argument
    previous=$argument
  done
  printf '%s' "$folder"
}

# What its servers write for the time they run lies in the data folder, too, and is removed at the next start.
platform() { # runs it in this process
  temporary=$(data_folder "$@")/tmp
  (umask 077 && mkdir -p "$temporary") 2>/dev/null || true # whoever cannot have this folder is told why by the program
  if cache_holds; then platform_flags="$platform_flags -XX:AOTCache=$cache"; fi
  # shellcheck disable=SC2086
  exec ${politely:-} "$JAVA_HOME/bin/java" $platform_flags -Xlog:disable -Xlog:all=error:stderr ${AVAL_JAVA_OPTIONS:-} \
    "-Djava.io.tmpdir=$temporary" "-Daval.home=$home" -cp "$(classpath deploy/local)" dev.aval.local.Platform "$@"
}

up() {
  case " $* " in *" --detach "*) up_detached "$@" ;; *) platform "$@" ;; esac
}

up_detached() {
  data=$(data_folder "$@")
  mkdir -p "$data"
  output=$data/up.log
  : >"$output"
  (trap '' HUP; platform "$@" </dev/null >"$output" 2>&1) &
  process=$!
  shown=0
  while :; do
    ended=$(kill -0 "$process" 2>/dev/null || echo yes)
    ready=$(grep -s "^pid=$process\$" "$data/running.properties" || true)
    lines=$(wc -l <"$output")
    [ "$lines" -le "$shown" ] || sed -n "$((shown + 1)),${lines}p" "$output"
    shown=$lines
    [ -z "$ready" ] || return 0
    if [ -n "$ended" ]; then say up.ended "$output" >&2; exit 1; fi
    sleep 0.2
  done
}

# The cache of classes is made by a run of its own, on data and ports of its own, that plays the demo once. The first
# time this is part of the build; after a later build it happens in the background at the next `down`. When it fails,
# starts are only slower. AVAL_TRAIN=no leaves it out.
cache_holds() {
  [ -f "$cache" ] && [ -z "$(find "$home"/*/target "$home"/*/*/target -maxdepth 1 -name '*-SNAPSHOT.jar' -newer "$cache" 2>/dev/null)" ]
}

train_first() {
  if [ "${AVAL_TRAIN:-}" = no ] || [ -f "$cache.tried" ]; then return 0; fi
  say train.first "$home/deploy/local/target/train.log"
  (learn </dev/null >"$home/deploy/local/target/train.log" 2>&1) || true
}

train_again() {
  if [ "${AVAL_TRAIN:-}" = no ] || cache_holds; then return 0; fi
  say train.again "$home/deploy/local/target/train.log"
  (trap '' HUP; politely="nice -n 10"; learn </dev/null >"$home/deploy/local/target/train.log" 2>&1) &
}

learn() {
  touch "$cache.tried"
  rm -f "$cache"
  scratch=$(mktemp -d)
  export AVAL_HTTP_PORT=28480 AVAL_KAFKA_PORT=28492 AVAL_MONGODB_PORT=28417 AVAL_SMTP_PORT=28425
  unset AVAL_KAFKA AVAL_MONGODB AVAL_SMTP AVAL_OIDC_ISSUER AVAL_PUBLIC_URL AVAL_HTTP_ADDRESS
  (AVAL_JAVA_OPTIONS="-XX:AOTCacheOutput=$cache.new" platform --data "$scratch") &
  process=$!
  seconds=0
  while [ ! -f "$scratch/running.properties" ] && [ $seconds -lt 180 ] && kill -0 "$process"; do
    sleep 1
    seconds=$((seconds + 1))
  done
  learned=no
  if (program deploy/local dev.aval.local.demo.Demo --data "$scratch"); then learned=yes; fi
  kill "$process" || true
  wait "$process" || true
  rm -rf "$scratch"
  if [ $learned = yes ] && cache_loads "$cache.new"; then mv "$cache.new" "$cache"; else rm -f "$cache.new"; fi
}

# A cache whose objects do not fit into the heap as it starts would keep the JVM from starting at all.
cache_loads() {
  # shellcheck disable=SC2086
  "$JAVA_HOME/bin/java" $platform_flags "-XX:AOTCache=$1" -cp "$(classpath deploy/local)" -version >/dev/null 2>&1
}
