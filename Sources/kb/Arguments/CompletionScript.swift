/// A script by which a shell completes the program's arguments, generated from the declarations that the parser goes by.
struct CompletionScript {
  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  let text: String

  init(_ shell: Shell, commands: [Command]) {
    switch shell {
    case .bash: text = Self.bash(commands)
    case .zsh: text = Self.zsh(commands)
    case .fish: text = Self.fish(commands)
    }
  }

  // MARK: bash

  private static func bash(_ commands: [Command]) -> String {
    let names = (commands.map(\.name) + ["help", "--help", "--version"]).joined(separator: " ")
    return """
      # Completion of kb for bash, made by: kb completions bash
      _kb() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
        local options='' choices=''
        COMPREPLY=()
        if [ "$COMP_CWORD" = 1 ]; then
          COMPREPLY=($(compgen -W '\(names)' -- "$word"))
          return
        fi
        case ${COMP_WORDS[1]} in
          help) choices='\(commands.map(\.name).joined(separator: " "))' ;;
      \(commands.map(bash).joined())\
        esac
        case $word in
          -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
          *)
            if [ -n "$choices" ]; then
              COMPREPLY=($(compgen -W "$choices" -- "$word"))
            else
              COMPREPLY=($(compgen -f -- "$word"))
            fi
            ;;
        esac
      }
      complete -o filenames -F _kb kb

      """
  }

  private static func bash(_ command: Command) -> String {
    let options = command.allOptions.flatMap(names).joined(separator: " ")
    let operands = (command.operand?.choices() ?? []).joined(separator: " ")
    let values = command.allOptions.compactMap { option -> String? in
      guard case .choice(let choices) = option.value else { return nil }
      let list = choices.joined(separator: " ")
      return "        \(names(of: option).joined(separator: "|"))) choices='\(list)' ;;\n"
    }
    let cases = values.isEmpty ? "" : "      case $before in\n\(values.joined())      esac\n"
    return """
          \(command.name))
            options='\(options)'
            choices='\(operands)'
      \(cases)\
            ;;

      """
  }

  // MARK: zsh

  private static func zsh(_ commands: [Command]) -> String {
    let list = commands.map { "    \(quoted("\($0.name):\($0.summary)"))\n" }.joined()
    return """
      #compdef kb
      # Completion of kb for zsh, made by: kb completions zsh
      _kb() {
        local -a commands
        commands=(
      \(list)\
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command=${words[2]}
        shift words
        (( CURRENT-- ))
        case $command in
          help) _describe command commands ;;
      \(commands.map(zsh).joined())\
        esac
      }
      if [ "$funcstack[1]" = _kb ]; then _kb "$@"; else compdef _kb kb; fi

      """
  }

  private static func zsh(_ command: Command) -> String {
    var lines = command.allOptions.map { option in
      let repeats = option.repeatable ? "*" : ""
      let names = names(of: option)
      let excluded = option.repeatable || names.count < 2 ? "" : "(\(names.joined(separator: " ")))"
      return names.map { name in
        let text = option.help.filter { !"[]:".contains($0) }
        return quoted("\(excluded)\(repeats)\(name)[\(text)]\(zshValue(option))")
      }.joined(separator: " ")
    }
    if let operand = command.operand {
      let choices = operand.choices()
      let action = choices.isEmpty ? "_files" : "(\(choices.joined(separator: " ")))"
      lines.append(quoted("\(operand.most == 1 ? "1" : "*"):\(operand.name):\(action)"))
    }
    return "    \(command.name)) _arguments \\\n      "
      + lines.joined(separator: " \\\n      ") + " ;;\n"
  }

  private static func zshValue(_ option: Option) -> String {
    switch option.value {
    case nil: return ""
    case .choice(let choices): return ":\(option.name):(\(choices.joined(separator: " ")))"
    case .integer(let placeholder, _): return ":\(placeholder):"
    case .text("DIR"): return ":DIR:_files -/"
    case .text("FILE"): return ":FILE:_files"
    case .text(let placeholder): return ":\(placeholder):"
    }
  }

  // MARK: fish

  private static func fish(_ commands: [Command]) -> String {
    let list = commands.map {
      "complete -c kb -n __fish_use_subcommand -f -a \($0.name) -d \(fishQuoted($0.summary))\n"
    }
    return "# Completion of kb for fish, made by: kb completions fish\n"
      + list.joined() + commands.map(fish).joined()
  }

  private static func fish(_ command: Command) -> String {
    let condition =
      "complete -c kb -n \(fishQuoted("__fish_seen_subcommand_from \(command.name)"))"
    var lines = command.allOptions.map { option in
      let letter = option.letter.map { " -s \($0)" } ?? ""
      return
        "\(condition) -l \(option.name)\(letter)\(fishValue(option)) -d \(fishQuoted(option.help))"
    }
    let choices = command.operand?.choices() ?? []
    if !choices.isEmpty {
      lines.append("\(condition) -f -a \(fishQuoted(choices.joined(separator: " ")))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func fishValue(_ option: Option) -> String {
    switch option.value {
    case nil: return ""
    case .choice(let choices): return " -x -a \(fishQuoted(choices.joined(separator: " ")))"
    case .text("DIR"): return " -x -a '(__fish_complete_directories)'"
    case .text("FILE"): return " -r -F"
    case .integer, .text: return " -x"
    }
  }

  // MARK: words

  private static func names(of option: Option) -> [String] {
    ["--" + option.name] + (option.letter.map { ["-" + String($0)] } ?? [])
  }

  /// For bash and zsh.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  private static func fishQuoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return "'\(quoted)'"
  }
}
