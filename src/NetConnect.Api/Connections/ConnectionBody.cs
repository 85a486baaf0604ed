using System.Collections.Immutable;
using NetConnect.Api.Input;
using NetConnect.Api.Resources;
using NetConnect.Model.Entities;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary>Reads the body of a connection that is asked for, or only weighed.</summary>
internal static class ConnectionBody
{
    private const int MaxNeeds = 20;
    private const int MaxMbps = 1_000_000;
    private const int MaxGb = 1_000_000_000;
    private const decimal MaxCost = 1_000_000_000;

    public static ConnectionInput ReadRequest(BodyReader body, DateTimeOffset now) => Read(body, body.Text("name", TextRules.Name), now);

    /// <summary>A dry run makes nothing, so it needs no name.</summary>
    public static ConnectionInput ReadDryRun(BodyReader body, DateTimeOffset now) => Read(body, body.OptionalText("name", TextRules.Name), now);

    private static ConnectionInput Read(BodyReader body, string? name, DateTimeOffset now)
    {
        var (left, right) = (body.Id("resource_left"), body.Id("resource_right"));
        if (left is not null && left == right)
            body.Fault("resource_right", FaultCodes.NotAllowed, "A resource is not connected with itself: name another one.");
        return new(
            name,
            left,
            right,
            body.OptionalWord("ctype", Words.LinkTypes),
            ReadNeeds(body) ?? [],
            ReadRequirements(body) ?? LinkRequirements.None)
        {
            Adopt = body.OptionalWord("adopt", Words.Adoptions),
            ExpiresAt = ReadExpiry(body, now),
            Protected = body.OptionalFlag("protected") ?? false,
        };
    }

    /// <summary>Another pair, or a link adopted otherwise, is another connection.</summary>
    public static IReadOnlyCollection<string> Immutable { get; } = ["resource_left", "resource_right", "ctype", "adopt"];

    /// <param name="kept">The date that it has: one that has passed may stay.</param>
    public static ConnectionEdit ReadEdit(BodyReader body, DateTimeOffset now, DateTimeOffset? kept) => new(
        body.Text("name", TextRules.Name) ?? "",
        ReadNeeds(body) ?? [],
        ReadRequirements(body) ?? LinkRequirements.None,
        ReadExpiry(body, now, kept),
        body.OptionalFlag("protected") ?? false);

    private static ImmutableArray<Need>? ReadNeeds(BodyReader body) => body.OptionalObjects("needs", MaxNeeds, ReadNeed);

    private static LinkRequirements? ReadRequirements(BodyReader body) => body.OptionalObject("requirements", ReadDemands);

    private static DateTimeOffset? ReadExpiry(BodyReader body, DateTimeOffset now, DateTimeOffset? kept = null)
    {
        var at = body.OptionalInstant("expires_at");
        if (at <= now && at != kept)
            body.Fault("expires_at", FaultCodes.OutOfRange, "This time has passed: give one that is still to come.");
        return at;
    }

    private static Need? ReadNeed(BodyReader body)
    {
        var to = body.Word("to", Words.Sides);
        var (protocol, ports) = FilterBody.ReadProtocol(body);
        return to is { } side && protocol is { } known ? new Need(side, known, ports) : null;
    }

    private static LinkRequirements ReadDemands(BodyReader body) => new(
        body.OptionalInteger("min_bandwidth_mbps", 1, MaxMbps),
        body.OptionalWord("encrypted", Words.Encryptions),
        body.OptionalAmount("max_monthly_cost", MaxCost),
        body.OptionalInteger("expected_gb", 0, MaxGb),
        body.OptionalWords("exclude_ctypes", Words.LinkTypes, 50) ?? []);
}
