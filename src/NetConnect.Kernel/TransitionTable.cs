using System.Collections.Immutable;
using System.Text;
using NetConnect.Model;

namespace NetConnect.Kernel;

/// <summary>The transitions of a machine as data: what is not in the table does not happen.</summary>
public sealed class TransitionTable<TPhase, TTrigger>(string name, TPhase start, params (TPhase From, TTrigger Trigger, TPhase To)[] rows)
    where TPhase : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly ImmutableDictionary<(TPhase, TTrigger), TPhase> _byCause =
        rows.ToImmutableDictionary(row => (row.From, row.Trigger), row => row.To);

    public string Name { get; } = name;

    public TPhase Start { get; } = start;

    public ImmutableArray<(TPhase From, TTrigger Trigger, TPhase To)> Rows { get; } = [.. rows];

    /// <summary>Where the trigger leads from there; none when it is not expected there.</summary>
    public TPhase? Find(TPhase from, TTrigger trigger) => _byCause.TryGetValue((from, trigger), out var to) ? to : null;

    public TPhase Move(TPhase from, TTrigger trigger) =>
        Find(from, trigger) ?? throw new InvalidOperationException($"Invariant broken: {Name} has no {trigger} from {from}.");

    /// <summary>The table as a state diagram in Mermaid's notation.</summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        text.Append("    [*] --> ").Append(WireName.Of(Start)).Append('\n');
        foreach (var (from, trigger, to) in Rows)
            text.Append("    ").Append(WireName.Of(from)).Append(" --> ").Append(WireName.Of(to)).Append(": ").Append(Words(trigger)).Append('\n');
        return text.ToString();
    }

#pragma warning disable CA1308 // for people, not for comparing
    private static string Words(TTrigger trigger) => WireName.Of(trigger).Replace('_', ' ').ToLowerInvariant();
#pragma warning restore CA1308
}
