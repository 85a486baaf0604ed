using System.Globalization;
using NetConnect.Model.Decisions;

namespace NetConnect.Kernel.Decisions;

/// <summary>A candidate's figures in words, for who has never read a price list.</summary>
internal static class FigureReasons
{
    public static IEnumerable<string> Of(Candidate figures, LinkQuestion question)
    {
        var cost = figures.Cost;
        yield return Invariant($"About {cost.Monthly:0.00} USD a month at {cost.AtGb} GB: {cost.FixedMonthly:0.00} fixed, and {cost.PerGb:0.00##} for each GB.");
        if (figures.BandwidthMbps is { } bandwidth)
            yield return Invariant($"It carries up to {bandwidth} Mbit/s.");
        if (figures.SingleFlowMbps is { } flow)
            yield return Invariant($"One flow carries at most {flow} Mbit/s, whatever the link has.");
        yield return Invariant($"Packets have up to {figures.Mtu} bytes.");
        foreach (var end in new[] { question.Left, question.Right })
        {
            if (Shared(end) is { } shared)
                yield return shared;
        }
    }

    /// <summary>No fault of the link's, but whoever is connected with both can't tell them apart.</summary>
    private static string? Shared(LinkEnd end)
    {
        var names = end.Namesakes.Resources.Select(other => other.Name is null ? $"a network that nobody registered ({other.Prefix})" : $"{other.Name} ({other.Prefix})").ToList();
        return names.Count == 0
            ? null
            : $"{end.Prefix} of {end.ResourceName} shares addresses with {string.Join(", ", names)}{(end.Namesakes.More ? " and others" : "")}: nobody can be connected with both.";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
