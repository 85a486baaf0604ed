using System.Globalization;

namespace NetConnect.Chaos;

/// <summary>How long, how many people, which faults.</summary>
/// <param name="Minutes">Of trouble; settling and judging come on top.</param>
/// <param name="Teams">Each has three connections that come and go.</param>
internal sealed record Options(double Minutes, int Teams, int Seed, IReadOnlyList<string> Faults)
{
    public static readonly IReadOnlyList<string> All = ["kill", "stop", "cut", "database"];

    public static Options? Parse(string[] args)
    {
        var options = new Options(10, 4, 1, All);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            if (args[i] == "--faults" && value.Split(',') is var faults && faults.All(All.Contains))
                options = options with { Faults = faults };
            else if (args[i] == "--minutes" && double.TryParse(value, CultureInfo.InvariantCulture, out var minutes))
                options = options with { Minutes = minutes };
            else if (args[i] == "--teams" && int.TryParse(value, CultureInfo.InvariantCulture, out var teams))
                options = options with { Teams = teams };
            else if (args[i] == "--seed" && int.TryParse(value, CultureInfo.InvariantCulture, out var seed))
                options = options with { Seed = seed };
            else
                return null;
        }

        return args.Length % 2 == 0 ? options : null;
    }
}
