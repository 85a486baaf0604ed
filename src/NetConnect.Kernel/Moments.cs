namespace NetConnect.Kernel;

/// <summary>Moments on record after the clock was set back, or another machine's clock took over: what can't be is brought to where it may be.</summary>
internal static class Moments
{
    /// <summary>Something that happened did not happen later than now.</summary>
    public static DateTimeOffset? Past(DateTimeOffset? moment, Turn turn) => NoLater(moment, turn.At);

    /// <summary>Something planned lies no farther ahead than such a plan ever reaches; jitter adds a quarter.</summary>
    public static DateTimeOffset? Ahead(DateTimeOffset? moment, TimeSpan longest, Turn turn) => NoLater(moment, turn.At + (longest * 1.25));

    public static DateTimeOffset? NoLater(DateTimeOffset? moment, DateTimeOffset latest) => moment > latest ? latest : moment;
}
