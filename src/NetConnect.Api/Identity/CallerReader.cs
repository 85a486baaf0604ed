using System.Security.Claims;
using NetConnect.Model.Identity;

namespace NetConnect.Api.Identity;

/// <summary>Who a valid token speaks for.</summary>
public static class CallerReader
{
    private const int MaxSubject = 255;

    /// <summary>The identity's own name for the groups claim, whatever it was called in the token.</summary>
    public const string GroupsClaim = "groups";

    /// <summary>The caller, or none when the token names nobody.</summary>
    public static Caller? Read(ClaimsPrincipal user)
    {
        var subjects = user.FindAll("sub").Select(claim => claim.Value).ToList();
        if (user.Identity?.IsAuthenticated != true || subjects is not [var subject] || !IsName(subject))
            return null;
        return new Caller(subject, [.. user.FindAll(GroupsClaim).Select(claim => claim.Value).Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsName(string subject) =>
        !string.IsNullOrWhiteSpace(subject) && subject.Length <= MaxSubject && !subject.Any(char.IsControl);
}
