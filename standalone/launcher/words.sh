# What the launcher says.
# shellcheck shell=bash disable=SC2034,SC2154

usage() {
  cat <<'END'
AI Goals Tracker on one command.

  ./goals demo ["what I want to learn"]
      plays a learner from the first wish to the completed goal and reads the events back; exits 0 when all went well
  ./goals up [--data DIR] [--port N] [--bank DIR]... [--setting KEY=VALUE]...
      starts everything and stays; prints the addresses and accounts, and writes them to standalone.json in the data folder;
      Ctrl-C stops it, the next `up` goes on with the same goals; --bank adds folders of exercises;
      --setting changes one setting of the gateway or the worker, such as aigoals.sockets.idle-timeout=10m
  ./goals up --model ADDRESS [--model-name NAME] [--small-model-name NAME]
      lets the agents speak by the language model behind any server that speaks the OpenAI API, such as http://127.0.0.1:8080/v1;
      NAME is only needed where it has several models. The data folder remembers all three for its next start; --model none
      forgets them. The key, where one is needed, comes from OPENAI_API_KEY; with a key and no address OpenAI is asked
  ./goals replay --since DATE [--model NAME] [--present-prompts] [--address ADDRESS] [--data DIR]
      asks recorded turns of agents again, of another model or with the prompts of today, and prints what would be otherwise:
      shares verified, rejected and held, cost, time; without --model and --present-prompts it prints what was recorded
  ./goals learn [--data DIR]
      the same loop for you, in this terminal, with your editor; needs a running `./goals up`
  ./goals bank new|check|try DIR
      writes, verifies or plays an exercise
  ./goals measure [ROUNDS] [--data DIR]
      measures how soon a learner hears of a submission, and the memory of everything together
  ./goals measure speech [STREAMS] [--data DIR]
      measures how soon the sentences of a language model, and its hints once they were proven by running, are on 20 learners' screens
      at once, with a scripted model
  ./goals measure agents [GOALS] [--model ADDRESS] [--data DIR]
      has a learner work whose agents speak by your language model, and prints what share of its words passed the gates, what it cost,
      and ten that were not shown
  ./goals crash [all|standalone|postgresql|redis|temporal] [ROUNDS] [--data DIR]
      kills it with kill -9 while learners work, 20 rounds each unless you say otherwise, and proves that nothing is lost
  ./goals extension
      builds the VS Code extension: vscode-extension/dist/ai-goals-tracker.vsix
  ./goals code
      builds it and installs it into VS Code, where its command `code` is found
  ./goals test [--long]
      runs the tests, those that need servers included; --long: only those left out otherwise because they take long, such as
      the proof of the whole bank
  ./goals doctor [--data DIR]
      says what this machine has and lacks, where each server comes from and whether a model answers; changes nothing
  ./goals servers [--data DIR]
      starts only the servers and writes their addresses to servers.properties in the data folder

Environment: JAVA_HOME names a JDK 25; AIGOALS_CACHE another cache folder for the servers' programs; OPENAI_API_KEY a model's key;
AIGOALS_CODE the command of your editor.
END
}

# stop PROBLEM REMEDY: says both and ends.
stop() {
  printf '\n%s\n%s\n' "$1" "$2" >&2
  exit 1
}

note() {
  printf '  %s\n' "$*"
}
