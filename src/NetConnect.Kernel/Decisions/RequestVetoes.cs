using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Decisions;

/// <summary>The vetoes that follow from a request's requirements alone, whatever the link type.</summary>
public static class RequestVetoes
{
    public const string ExcludeTypes = "request.exclude-ctypes";
    public const string MaxMonthlyCost = "request.max-monthly-cost";
    public const string MinBandwidth = "request.min-bandwidth-mbps";
    public const string Encrypted = "request.encrypted";

    private const string Request = "the request";

    internal static IEnumerable<Veto> Of(Candidate figures, LinkRequirements requirements, DateTimeOffset factsAt)
    {
        var date = factsAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Veto?[] general =
        [
            Excluded(figures, requirements, date),
            TooOpen(figures, requirements, date),
            TooDear(figures, requirements, date),
            TooSlow(figures, requirements, date),
        ];
        return general.OfType<Veto>();
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

    // What the provider encrypts in part passes for encrypted by the provider: the reasons say where it does not.
    private static Veto? TooOpen(Candidate candidate, LinkRequirements requirements, string date)
    {
        var (demanded, isMet) = requirements.Encrypted switch
        {
            EncryptionDemand.Tunnel => ("tunnel", candidate.Encryption == "tunnel"),
            EncryptionDemand.Provider => ("provider", candidate.Encryption != "none"),
            EncryptionDemand.None or null => ("none", true),
        };
        return isMet
            ? null
            : new(Encrypted, candidate.Encryption, demanded, Request, date,
                demanded == "tunnel" ? "It is no tunnel: it offers the provider's encryption at most." : "Nobody encrypts it.");
    }

    private static string Dollars(decimal amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {CostEstimate.Currency}");

    private static string Mbps(int rate) => string.Create(CultureInfo.InvariantCulture, $"{rate} Mbit/s");
}
