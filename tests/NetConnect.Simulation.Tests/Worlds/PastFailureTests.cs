using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Tests.Worlds;

/// <summary>Seeds that found something, and what it was.</summary>
public class PastFailureTests
{
    [Theory]
    [InlineData(8, "after the clock was set back by a day, wishes were not sent again for a day")]
    [InlineData(18, "after the clock was set back, monitoring and wake-ups waited for the old time")]
    [InlineData(53, "after the clock was set back, an intent's deadline lay a day ahead")]
    [InlineData(14, "a clock that went forward and back between two looks of the host was not noticed")]
    [InlineData(33, "an unconfirmed hold that was made while the clock was ahead lived for a day")]
    [InlineData(2, "what was removed, and then shown by an old reading, was made again under its old name")]
    [InlineData(60, "a part that was gone was made again before the pause that the provider had asked for was over")]
    [InlineData(85, "a part that was gone was made again before the pause that the provider had asked for was over")]
    [InlineData(3304, "a confirmation of a hold came after its request had ended, and held the slot for a week")]
    [InlineData(7809, "a confirmation of a hold came after its request had ended, and held the slot for a week")]
    [InlineData(3556, "a route whose making had not been answered came late, and was taken for somebody else's")]
    [InlineData(14144, "a route whose making had not been answered came late, and was taken for somebody else's")]
    [InlineData(4709, "all looks of a tombstone were over within minutes after the clock was put right")]
    [InlineData(8270, "what an old reading showed just when the clock was set forward was made again under its old name")]
    [InlineData(23809, "a commit that was made and not answered was missing in the index of networks in use")]
    [InlineData(25348, "what was not wanted for a moment, and then wanted again, was called before the pause was over that the provider had asked for")]
    [InlineData(27171, "two old readings in a row did not show a route of a minute ago: it was called gone, and left as somebody else's when it was seen again")]
    [InlineData(40740, "after the clock was set back, what nobody wanted any more stood for six minutes more")]
    [InlineData(41427, "a route that came late was left as somebody else's after the clock was set forward")]
    [InlineData(43554, "a plan that was in force already was planned again")]
    [InlineData(720, "a back-off that was over seemed to be ahead again when the clock was set back, and a group that nobody carried any more stood for six minutes")]
    [InlineData(100117, "a confirmation that came twice after the request had ended held a slot for a week")]
    [InlineData(206218, "a removal that was refused while the clock was a day ahead backed off for minutes once it was put right")]
    [InlineData(210135, "what we removed ourselves, and needed again before a reading said so, was left to somebody who removes it again and again")]
    [InlineData(218090, "an older reading of a group that had been replaced counted as another removal by somebody else")]
    [InlineData(230330, "the word that a region can't be read came to a network after its last half had left, and it stayed blind")]
    [InlineData(233203, "the word that a region can't be read came to a network after its last half had left, and it stayed blind")]
    [InlineData(241934, "what was made late, removed and needed again at once was made under the name of what had been removed")]
    [InlineData(248692, "a removal that was refused while the clock was a day ahead backed off for minutes once it was put right")]
    [InlineData(236751, "what we removed ourselves, and needed again before a reading said so, was left to somebody who removes it again and again")]
    [InlineData(253000, "what we removed ourselves, and older readings, counted as removals by somebody else")]
    [InlineData(253781, "an older reading of a peering that had been replaced counted as another removal by somebody else")]
    [InlineData(235985, "what had waited for the end of a standstill came to life when its resource had long been removed")]
    public void Seed_ThatFoundSomething_FindsNothingAnyMore(int seed, string whatItFound) =>
        FindsNothing(WorldOptions.Draw((ulong)seed).WithOldDeedsOnly(), whatItFound);

    /// <summary>Since people adopt and detach.</summary>
    [Theory]
    [InlineData(164, "a peering that was agreed to be used was taken over, because another connection had agreed to take over another one")]
    [InlineData(1649, "where a peering of others had been used, nobody accepted the one of ours that was made when it was gone")]
    [InlineData(1897, "a peering of ours that had just been made was forgotten, because an old reading still showed the one of others before it")]
    [InlineData(3137, "a route that others laid to a peering of theirs was called ours, because one of ours to another peering had been there once")]
    public void Seed_ThatFoundSomethingAmongOthers_FindsNothingAnyMore(int seed, string whatItFound) =>
        FindsNothing(WorldOptions.Draw((ulong)seed), whatItFound);

    private static void FindsNothing(WorldOptions options, string whatItFound)
    {
        var result = WorldRun.Run(options);
        Assert.True(result.Violation is null, $"Seed {options.Seed} once found that {whatItFound}. Now: {result.Violation}");
    }
}
