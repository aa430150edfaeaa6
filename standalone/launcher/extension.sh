# The VS Code extension: builds, tests and installs it.
# shellcheck shell=bash disable=SC2034,SC2154

extension="$root/vscode-extension"
vsix="$extension/dist/ai-goals-tracker.vsix"

# The extension's tools need Node.js 20.19 or newer; where it is older, one comes from npm, into this checkout alone.
use_node() {
  command -v npm >/dev/null ||
    stop "Node.js and npm are missing; they build the extension." "Install Node.js 20.19 or newer (https://nodejs.org)."
  if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
    note "Node.js $(node -v) is too old for the extension's tools; fetching 22.22.0 …"
    npm install --silent --no-audit --no-fund --prefix "$state/node" node@22.22.0
    PATH="$state/node/node_modules/node/bin:$PATH"
  fi
}

# The libraries, where they are not those that the lock file names.
prepare_extension() {
  use_node
  mkdir -p "$state"
  if ! cmp -s "$extension/package-lock.json" "$state/extension.lock" || [[ ! -d $extension/node_modules ]]; then
    note "fetching the extension's libraries …"
    (cd "$extension" && npm ci --silent --no-audit --no-fund)
    cp "$extension/package-lock.json" "$state/extension.lock"
  fi
}

build_extension() {
  prepare_extension
  (cd "$extension" && npm run --silent package)
  note "built $vsix ($(($(stat -c %s "$vsix") / 1024)) KiB)"
}

# Installs the extension where the editor's command is found.
install_extension() {
  local editor
  for editor in "${AIGOALS_CODE:-code}" codium code-oss code-insiders; do
    if command -v "$editor" >/dev/null; then
      build_extension
      "$editor" --install-extension "$vsix" --force
      note "installed; open a folder in $editor and look for the target in the bar at the side"
      return
    fi
  done
  stop "VS Code's command 'code' was not found." \
    "Build the package with ./goals extension and choose 'Install from VSIX' in the editor, or name the command in AIGOALS_CODE."
}

test_extension() {
  prepare_extension
  (cd "$extension" && npm test)
}
