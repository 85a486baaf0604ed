using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Decisions;

/// <summary>The vetoes that follow from a request's requirements alone, whatever the link type.</summary>
/// <remarks>A link type that knows better vetoes under the same fact name; then its words stand.</remarks>
public static class RequestVetoes
{
    public const string ExcludeTypes = "request.exclude-ctypes";
    public const string MaxMonthlyCost = "request.max-monthly-cost";
    public const string MinBandwidth = "request.min-bandwidth-mbps";
    public const string MissingPlan = "module.plan";

    private const string Request = "the request";

    /// <summary>The candidate with the vetoes that its link type did not raise itself; a vetoed one has no plan.</summary>
    public static Candidate AddTo(Candidate candidate, LinkRequirements requirements, DateTimeOffset factsAt)
    {
        var date = factsAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Veto?[] general =
        [
            Excluded(candidate, requirements, date),
            TooDear(candidate, requirements, date),
            TooSlow(candidate, requirements, date),
            WithoutPlan(candidate, date),
        ];
        var added = general.OfType<Veto>().Where(veto => candidate.Vetoes.All(own => own.Fact != veto.Fact));
        var vetoes = candidate.Vetoes.AddRange(added);
        return candidate with { Vetoes = vetoes, Plan = vetoes.IsEmpty ? candidate.Plan : null };
    }

    private static Veto? Excluded(Candidate candidate, LinkRequirements requirements, string date)
    {
        if (requirements.ExcludeTypes.IsDefaultOrEmpty || !requirements.ExcludeTypes.Contains(candidate.Type))
            return null;
        var name = WireName.Of(candidate.Type);
        return new(ExcludeTypes, name, $"anything but {name}", Request, date, $"The request excludes {name}.");
    }

    private static Veto? TooDear(Candidate candidate, LinkRequirements requirements, string date)
    {
        if (requirements.MaxMonthlyCost is not { } limit || candidate.Cost.Monthly <= limit)
            return null;
        var (cost, max) = (Dollars(candidate.Cost.Monthly), Dollars(limit));
        return new(MaxMonthlyCost, cost, max, Request, date,
            $"It would cost about {cost} a month at {candidate.Cost.AtGb} GB; the request allows {max}.");
    }

    private static Veto? TooSlow(Candidate candidate, LinkRequirements requirements, string date)
    {
        if (requirements.MinBandwidthMbps is not { } demanded || candidate.BandwidthMbps is not { } offered || offered >= demanded)
            return null;
        return new(MinBandwidth, Mbps(offered), Mbps(demanded), Request, date,
            $"It carries {Mbps(offered)} at most; the request demands {Mbps(demanded)}.");
    }

    // Nobody could approve, or execute, a choice that does not say what it would change.
    private static Veto? WithoutPlan(Candidate candidate, string date) => candidate is { Vetoes.IsEmpty: true, Plan: null }
        ? new(MissingPlan, "none", "a plan", "the provider module", date,
            "The provider module did not say what it would change: a fault of NetConnect's.")
        : null;

    private static string Dollars(decimal amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {CostEstimate.Currency}");

    private static string Mbps(int rate) => string.Create(CultureInfo.InvariantCulture, $"{rate} Mbit/s");
}
