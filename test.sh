#!/usr/bin/env bash
# Installs what the tests need, builds with warnings as errors, checks the formatting and runs every test project.
# The last line reads "N passed, N failed, N skipped".   Usage: ./test.sh [PROJECT...]   e.g. ./test.sh E2E.Tests
set -uo pipefail
cd "$(dirname "$0")" || exit 1
results=artifacts/test-results
passed=0 failed=0 skipped=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

finish() {
  tell_failures
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# Says again, where it is found, what each failed test said: the log above is long.
tell_failures() {
  local log
  for log in "$results"/*/output.txt; do
    [ -f "$log" ] && awk '/^  Failed .*\[/ { left = 20 } /^(  (Passed|Skipped) |\[xUnit|Results File)/ { left = 0 } left-- > 0' "$log"
  done
}

fail() {
  echo "FAILED: $*"
  failed=$((failed + 1))
}

apt_install() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { fail "$* is missing: run 'apt-get install $*' as root"; finish; }
    as_root=(sudo)
  fi
  echo "Installing $*"
  [ -n "${apt_updated:-}" ] || { "${as_root[@]}" apt-get update -qq; apt_updated=yes; }
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null ||
    { fail "$* could not be installed"; finish; }
}

need_dotnet() { command -v dotnet >/dev/null || { fail "the .NET SDK is missing: see https://dot.net"; finish; }; }
need_chromium() { command -v chromium >/dev/null || apt_install chromium fonts-liberation; }
need_python_icalendar() { /usr/bin/python3 -c 'import icalendar, dateutil' 2>/dev/null || apt_install python3-icalendar python3-dateutil; }
need_servers() { /usr/bin/python3 -c 'import radicale, aiosmtpd' 2>/dev/null || apt_install radicale python3-aiosmtpd; }
need_postgres() { compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || apt_install postgresql; }
need_speech() {
  local tool
  for tool in pocketsphinx_continuous flite espeak-ng sox; do
    command -v "$tool" >/dev/null || { apt_install pocketsphinx pocketsphinx-en-us flite espeak-ng sox; return; }
  done
}
need_node() { command -v npm >/dev/null || apt_install nodejs npm; }

# A test folder that needs JavaScript packages has a package.json.
need_node_modules() {
  local manifest folder
  for manifest in tests/*/package.json; do
    [ -f "$manifest" ] || continue
    need_node
    folder=$(dirname "$manifest")
    [ -d "$folder/node_modules" ] || (cd "$folder" && npm ci --no-audit --no-fund --silent) || fail "npm packages of $folder"
  done
}

install_tools() {
  need_dotnet
  need_chromium
  need_python_icalendar
  need_servers
  need_postgres
  need_speech
  need_node_modules
}

# Runs a step, says how long it took, and keeps its exit code.
timed() {
  local name=$1 start=$SECONDS rc=0
  shift
  "$@" || rc=$?
  echo "-- $name: $((SECONDS - start)) s"
  return $rc
}

counter() { grep -oh '<Counters [^>]*' "$1"/*.trx 2>/dev/null | sed -E "s/.* $2=\"([0-9]+)\".*/\1/" | awk '{ sum += $1 } END { print sum + 0 }'; }

run_tests() {
  local name out rc=0 total executed ok
  name=$(basename "$1" .csproj)
  out=$results/$name
  mkdir -p "$out"
  timed "$name" dotnet test "$1" --no-build --logger trx --results-directory "$out" --blame-hang-timeout 10m --blame-hang-dump-type none \
    2>&1 | tee "$out/output.txt" || rc=$?
  total=$(counter "$out" total) executed=$(counter "$out" executed) ok=$(counter "$out" passed)
  passed=$((passed + ok))
  failed=$((failed + executed - ok))
  skipped=$((skipped + total - executed))
  if [ "$total" -eq 0 ]; then
    fail "$name ran no test"
  elif [ "$rc" -ne 0 ] && [ "$executed" -eq "$ok" ]; then
    fail "$name ended with exit code $rc"
  fi
}

selected() {
  local project name
  for project in tests/*/*.csproj; do
    [ "$#" -eq 0 ] && echo "$project"
    for name in "$@"; do [ "$(basename "$project" .csproj)" = "$name" ] && echo "$project"; done
  done
}

rm -rf "$results"
install_tools
timed "build" dotnet build VoiceBookingKit.sln -warnaserror || { fail "build"; finish; }
for project in $(selected "$@"); do run_tests "$project"; done
if [ "$#" -eq 0 ]; then
  # The build is the judge of style and analyzers: all of their warnings are errors there.
  timed "format" dotnet format whitespace VoiceBookingKit.sln --no-restore --verify-no-changes || fail "dotnet format finds changes to make"
fi
finish
