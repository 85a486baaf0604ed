using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Faults;

/// <summary>How often each kind of fault strikes where it may. Many runs have only a few kinds: too many at once hide each other.</summary>
internal sealed class FaultRates
{
    private readonly Dictionary<Mishap, double> _rates = [];

    public static FaultRates None { get; } = new();

    public double Of(Mishap kind) => _rates.GetValueOrDefault(kind);

    public FaultRates With(Mishap kind, double rate)
    {
        _rates[kind] = rate;
        return this;
    }

    public static FaultRates Draw(ulong seed)
    {
        var dice = Dice.For(seed, "fault rates");
        var share = dice.Pick([0.25, 0.5, 0.8, 1.0]);
        var rates = new FaultRates();
        foreach (var kind in Enum.GetValues<Mishap>())
        {
            var highest = Highest(kind);
            var isIn = dice.Chance(share);
            var strength = dice.Pick([0.2, 0.5, 1.0]);
            if (isIn)
                rates.With(kind, highest * strength);
        }

        return rates;
    }

    public override string ToString() =>
        string.Join(", ", _rates.OrderBy(rate => rate.Key).Select(rate => FormattableString.Invariant($"{rate.Key} {rate.Value:0.###}")));

    /// <summary>Per place where it may strike; of what happens by itself, its share among such things.</summary>
    private static double Highest(Mishap kind) => kind switch
    {
        Mishap.CrashBeforeCommit or Mishap.CrashAfterCommit or Mishap.CrashBeforeAnswer => 0.006,
        Mishap.CrashAfterCall => 0.05,
        Mishap.StoreFails or Mishap.CommitUnknown => 0.01,
        Mishap.CommitSlow => 0.05,
        Mishap.StaleRead => 0.02,
        Mishap.MessageLost or Mishap.MessageRepeated or Mishap.MessageLate => 0.08,
        Mishap.AnswerLost => 0.05,
        Mishap.CallLost or Mishap.CallAnswerLost or Mishap.CallAnsweredTwice or Mishap.CallThrottled or Mishap.CallFailed
            or Mishap.CallUnavailable or Mishap.CallSucceedsLate or Mishap.ChangeInvisible => 0.1,
        Mishap.CallRefused => 0.02,
        Mishap.ReadUnavailable or Mishap.ReadRefused or Mishap.ReadOld or Mishap.ReadTorn or Mishap.ReadLacking => 0.06,
        Mishap.BulkEmpty or Mishap.BulkTruncated or Mishap.BulkRefused or Mishap.BulkUnavailable or Mishap.BulkOfAnother => 0.1,
        Mishap.Crash or Mishap.Zombie or Mishap.Pause or Mishap.ClockForward or Mishap.ClockBack => 0.5,
        Mishap.RouteRemoved or Mishap.RouteReplaced or Mishap.GroupRemoved or Mishap.GroupUntagged or Mishap.RuleAdded
            or Mishap.RuleRemoved or Mishap.PeeringRemoved or Mishap.PeeringUntagged or Mishap.GroupInUse or Mishap.ForeignPeering => 0.3,
    };
}
