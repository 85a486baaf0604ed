using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;

namespace NetConnect.Runtime.Estate;

/// <summary>Why a decision chose nothing, in a sentence for whoever asked.</summary>
public static class NoOption
{
    private const string None = "There is no viable option";

    /// <param name="only">The link type that was asked for, or is in use: the faults of others are beside the point then.</param>
    public static string Why(DecisionRecord decision, LinkType? only = null)
    {
        if (only is { } type && decision.Candidates.All(candidate => candidate.Type != type))
            return $"{None}: no module of this installation makes {WireName.Of(type)} between the two platforms.{Instead(decision)}";
        var faults = decision.Candidates.Where(candidate => only is null || candidate.Type == only)
            .SelectMany(candidate => candidate.Vetoes.Select(veto => $"{WireName.Of(candidate.Type)}: {veto.Message.TrimEnd('.')}")).ToList();
        return faults.Count == 0
            ? $"{None}: no link type of this installation serves the two platforms."
            : $"{None}. {string.Join("; ", faults)}.{(only is null ? "" : Instead(decision))}";
    }

    private static string Instead(DecisionRecord decision) => decision.Candidates.FirstOrDefault(candidate => candidate.IsViable) is { } best
        ? $" {WireName.Of(best.Type)} is possible."
        : "";
}
