namespace NetConnect.Cli.Completion;

/// <summary>A script for each shell; each asks <c>netconnect [suggest:POSITION] LINE</c>.</summary>
internal static class CompletionScripts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["bash"] = """
            _netconnect() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(netconnect "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2> /dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _netconnect netconnect
            """,
        ["zsh"] = """
            _netconnect() {
                local -a words_of_netconnect
                words_of_netconnect=("${(@f)$(netconnect "[suggest:${CURSOR}]" "${BUFFER}" 2> /dev/null)}")
                compadd -a words_of_netconnect
            }
            compdef _netconnect netconnect
            """,
        ["fish"] = """
            complete -f -c netconnect -a "(netconnect '[suggest:'(commandline -C)']' (commandline -cp) 2> /dev/null)"
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName netconnect -ScriptBlock {
                param($word, $line, $position)
                netconnect "[suggest:$position]" "$line" 2> $null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };
}
