using NetConnect.Kernel.Regions;

namespace NetConnect.Kernel.Tests.Regions;

public sealed class BulkReadGuardTests
{
    [Theory]
    [InlineData(5, 5, 0, 40)]
    [InlineData(5, 5, 3, 4)]
    [InlineData(5, 5, 10, 100)]
    [InlineData(0, 0, 0, 0)]
    public void Read_WithAsMuchGoneAsPeopleDelete_IsBelieved(int read, int known, int missing, int parts) =>
        Assert.Null(BulkReadGuard.Doubt(read, known, missing, parts));

    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(5, 5, 4, 10)]
    [InlineData(5, 5, 11, 100)]
    public void Read_ThatShowsNothingOrTooMuchGone_IsDoubted(int read, int known, int missing, int parts) =>
        Assert.NotNull(BulkReadGuard.Doubt(read, known, missing, parts));
}
