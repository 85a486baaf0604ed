namespace NetConnect.EndToEnd.Input;

/// <summary>Bad input through the real server: refused with every fault named, and nothing changes.</summary>
public sealed class BadInputTests(BadInputWorld world) : IClassFixture<BadInputWorld>
{
    public static TheoryData<string> Names => [.. BadCases.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_with_every_fault_named_and_changes_nothing(string name)
    {
        var bad = BadCases.ByName[name];
        var since = await world.LastCallAsync();
        var before = await world.StateAsync(since);

        var problem = await world.PostAsync(bad.Path, bad.Body);

        Assert.True((bad.Status, $"urn:netconnect:{bad.Type}") == (problem.Status, problem.Type), problem.ToString());
        var listed = problem.Errors.Select(error => $"{error.Pointer} {error.Code}").ToList();
        Assert.All(bad.Faults, fault => Assert.Contains(listed, line => line == fault || (!fault.Contains(' ') && line.StartsWith(fault + " ", StringComparison.Ordinal))));
        Assert.Equal(bad.Faults.Length, listed.Count);
        Assert.All(problem.Errors, error => Assert.False(string.IsNullOrWhiteSpace(error.Detail)));
        Assert.Equal(before, await world.StateAsync(since));
    }
}
