using System.Text;
using NetConnect.Kernel.Connections;
using NetConnect.Model;

namespace NetConnect.Kernel.Tests.Connections;

/// <summary>docs/state-machines.md, from the tables that the code runs on.</summary>
internal static class StateMachinesDocument
{
    private static readonly LinkHealth?[] Healths = [null, LinkHealth.Unknown, LinkHealth.Up, LinkHealth.Degraded, LinkHealth.Down];

    public static string Write()
    {
        var text = new StringBuilder("""
            # The state machines of a connection

            Generated from `ConnectionTables` and `StateTable` in `src/NetConnect.Kernel/Connections`; a test compares. After changing
            a table, run the tests of `tests/NetConnect.Kernel.Tests` with `NETCONNECT_REWRITE=1` and review the diff. What is not in a
            table does not happen: a message that fits no row is answered with a refusal, or reported, and changes nothing.

            A connection lives in three machines at once: the request that people decide on, changes of its plan, and the provisioning that
            the clouds follow.

            """.ReplaceLineEndings("\n"));
        Append(text, "Request", "What people have decided.", ConnectionTables.Request);
        Append(text, "Edit", "A change that goes beyond what was approved waits; until then the plan before it stays in force. Others take effect at once.", ConnectionTables.Edits);
        Append(text, "Provisioning", "How far the link is made. Slots are held from the request on.", ConnectionTables.Provisioning);
        text.Append("""

            ## The word that people see

            `state` in the API is derived from the wish, the request, the provisioning and the last health that was known: not seeing
            the cloud changes no state. Every combination has a word.

            | desired | request | provisioning | health not known yet | UP | DEGRADED | DOWN |
            |---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var desired in Enum.GetValues<DesiredState>())
            AppendWords(text, desired);
        return text.ToString();
    }

    private static void Append<TPhase, TTrigger>(StringBuilder text, string title, string sentence, TransitionTable<TPhase, TTrigger> table)
        where TPhase : struct, Enum
        where TTrigger : struct, Enum
    {
        text.Append('\n').Append("## ").Append(title).Append("\n\n").Append(sentence).Append("\n\n");
        text.Append("```mermaid\n").Append(table.ToMermaid()).Append("```\n");
    }

    /// <summary>Requests that mean the same, and phases that mean the same, share a row.</summary>
    private static void AppendWords(StringBuilder text, DesiredState desired)
    {
        foreach (var requests in Enum.GetValues<RequestPhase>().GroupBy(request => string.Join('|', AllPhases().Select(phase => Words(desired, request, phase)))))
        {
            foreach (var phases in AllPhases().GroupBy(phase => Words(desired, requests.First(), phase)))
            {
                text.Append($"| {WireName.Of(desired)} | {Names(requests)} | {Names(phases)} | {phases.Key} |\n");
            }
        }
    }

    private static ProvisioningPhase[] AllPhases() => Enum.GetValues<ProvisioningPhase>();

    private static string Words(DesiredState desired, RequestPhase request, ProvisioningPhase phase)
    {
        var words = Healths.Select(health => WireName.Of(StateTable.Derive(desired, request, phase, health))).ToArray();
        Assert.Equal(words[0], words[1]);
        return string.Join(" | ", words[1..]);
    }

    private static string Names<T>(IEnumerable<T> values)
        where T : struct, Enum
    {
        var all = values.ToList();
        return all.Count == Enum.GetValues<T>().Length ? "any" : string.Join(", ", all.Select(value => WireName.Of(value)));
    }
}
