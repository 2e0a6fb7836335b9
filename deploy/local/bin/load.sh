# Measures a platform of its own, on data and ports of its own, with a mail sink; nothing of it stays.

# load [--no-mail] [--separate] OPTIONS...; with --platform URL it measures one that runs already.
load() {
  case " $* " in *" --platform "*) load_tool "$@"; return ;; esac
  mails=yes
  separate=
  rest=
  for argument in "$@"; do
    case $argument in
      --no-mail) mails= ;;
      --separate) separate=--separate ;;
      *) rest="$rest $argument" ;;
    esac
  done
  scratch=$(mktemp -d)
  trap 'load_ends' EXIT
  trap 'exit 1' INT TERM
  export AVAL_HTTP_PORT=28580 AVAL_KAFKA_PORT=28592 AVAL_MONGODB_PORT=28517 AVAL_SMTP_PORT=28525
  unset AVAL_KAFKA AVAL_MONGODB AVAL_SMTP AVAL_OIDC_ISSUER AVAL_PUBLIC_URL AVAL_HTTP_ADDRESS
  pids=
  if [ -n "$mails" ]; then mail_sink; else export AVAL_MAIL=false; fi
  say load.begin
  # shellcheck disable=SC2086
  (platform --data "$scratch/data" $separate </dev/null >"$scratch/up.log" 2>&1) &
  process=$!
  await_ready
  services=
  for port in 1 2 3 4 5 6; do services="$services${services:+,}http://127.0.0.1:$((AVAL_HTTP_PORT + port))"; done
  # shellcheck disable=SC2086
  (load_tool --platform "http://localhost:$AVAL_HTTP_PORT" --kafka "127.0.0.1:$AVAL_KAFKA_PORT" \
    --services "$services" --pids "platform=$process$pids" ${mails:+--mails "$scratch/mails"} $rest)
}

load_tool() {
  command_flags=$load_flags
  program verify/load dev.aval.load.Load "$@"
}

# Postfix's own sink takes mails as fast as they come and writes each into a file; it wants no root.
mail_sink() {
  PATH="$PATH:/usr/sbin:/sbin"
  if ! command -v smtp-sink >/dev/null; then say load.sink >&2; exit 1; fi
  mkdir "$scratch/mails"
  as=
  if [ "$(id -u)" = 0 ]; then
    chmod 711 "$scratch"
    chown nobody "$scratch/mails"
    as="-u nobody"
  fi
  # shellcheck disable=SC2086
  (cd "$scratch/mails" && exec smtp-sink $as -d "%M." "127.0.0.1:$AVAL_SMTP_PORT" 1000) &
  sink=$!
  pids=",sink=$sink"
  export AVAL_SMTP="127.0.0.1:$AVAL_SMTP_PORT"
}

await_ready() {
  while [ ! -f "$scratch/data/running.properties" ]; do
    if ! kill -0 "$process" 2>/dev/null; then cat "$scratch/up.log" >&2; exit 1; fi
    sleep 0.2
  done
}

load_ends() {
  for one in ${process:-} ${sink:-}; do
    kill "$one" 2>/dev/null || true
    wait "$one" 2>/dev/null || true
  done
  rm -rf "$scratch"
}
