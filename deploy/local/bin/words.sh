# What the script itself says, in French or English as the terminal asks. Sourced by ./aval.
case ${AVAL_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in fr*) language=fr ;; *) language=en ;; esac

# say KEY [VALUE]: prints a text of the file for the language; %s in it is the value.
say() {
  awk -v key="[$1]" -v value="${2:-}" '
    /^\[/ { inside = ($0 == key); next }
    inside { i = index($0, "%s"); print i ? substr($0, 1, i - 1) value substr($0, i + 2) : $0 }
  ' "$home/deploy/local/bin/words.$language"
}
