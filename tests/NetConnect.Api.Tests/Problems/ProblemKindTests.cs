using NetConnect.Api.Problems;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Tests.Problems;

public class ProblemKindTests
{
    /// <summary>The contract's list, status by status.</summary>
    private const string Contract = """
        400: malformed. 401: unauthenticated. 403: forbidden. 404: not-found. 405: method-not-allowed.
        409: conflict, cidr-overlap, in-use, protected, limit-reached, plan-changed, paused. 410: gone. 412: stale. 413: too-large.
        415: unsupported-media-type. 422: validation, ipv6-unsupported, no-viable-option, idempotency-mismatch. 429: rate-limited.
        503: unavailable. 500: internal.
        """;

    [Fact]
    public void ByFault_EveryKind_HasARow() =>
        Assert.Equal(Enum.GetValues<FaultKind>().Order(), ProblemKind.ByFault.Keys.Order());

    [Fact]
    public void ByFault_NamesAndStatuses_AreTheContracts()
    {
        var expected = Contract.Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(group => group.Split(':'))
            .SelectMany(group => group[1].Split(',').Select(name => $"{group[0].Trim()} {name.Trim()}"));
        var actual = ProblemKind.ByFault.Values.Append(ProblemKind.MethodNotAllowed).Append(ProblemKind.Internal)
            .Select(kind => $"{kind.Status} {kind.Name}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_FaultWithExisting_CarriesIt()
    {
        var problem = Problem.Of(new Fault(FaultKind.Conflict, "There is one already.", [new("/name", "taken", "x")], Existing: "id-1"));

        Assert.Equal(("id-1", "/name"), (problem.Existing, Assert.Single(problem.Errors).Pointer));
    }
}
