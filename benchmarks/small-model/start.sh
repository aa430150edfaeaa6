# Serves the small model until the script that reads this ends, and says what the system must be told to speak by it.
# shellcheck shell=bash disable=SC2034,SC2154

# serve: sets options, for any command of ./goals that starts the system.
serve() {
  local port=${SMALL_MODEL_PORT:-8081} folder
  folder=$(mktemp -d "${TMPDIR:-/tmp}/small-model-XXXXXX")
  chmod 711 "$folder"

  "$here/serve" --prepare
  "$here/serve" "$port" >"$folder/model.log" 2>&1 &
  server=$!
  echo "serving the model on http://127.0.0.1:$port/v1 (log: $folder/model.log)"
  trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
  trap 'exit 130' INT TERM

  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || {
      tail -n 5 "$folder/model.log" >&2
      exit 1
    }
    sleep 0.5
  done

  # The model takes one request at a time, and some seconds to read a long prompt.
  options=(--data "$folder/data" --model "http://127.0.0.1:$port/v1"
    --setting aigoals.models.concurrency=1
    --setting aigoals.models.first-token-timeout=60s
    --setting aigoals.models.max-output-tokens=1500
    --setting aigoals.feedback.explanation.first-word=60s
    --setting aigoals.feedback.explanation.whole=90s
    --setting aigoals.feedback.proposals.patience=90s)
}
