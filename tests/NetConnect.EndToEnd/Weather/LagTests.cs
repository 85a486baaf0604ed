using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Weather;

/// <summary>A network is read, and then its record: what happens between the two belongs to nobody else.</summary>
public sealed class LagTests(LaggingEstate estate) : IClassFixture<LaggingEstate>
{
    [Fact]
    public async Task A_link_of_ours_that_went_while_it_was_read_is_not_taken_for_somebody_elses()
    {
        var pair = await Pair.PlantAsync(estate);
        await pair.DeleteAsync(await pair.EstablishAsync());

        estate.LagOnce(pair.Bob.Vpc);
        var again = await pair.EstablishAsync();

        Assert.Equal("AWS_PEERING", again.Ctype);
        await pair.DeleteAsync(again);
        await pair.AssertUntouchedAsync();
    }
}
