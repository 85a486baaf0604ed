namespace NetConnect.CloudSim.Hosting;

/// <summary>The program's few flags.</summary>
internal sealed record CommandLine(CloudSimOptions Options, string? SeedFile)
{
    private const string Usage = """
        NetConnect.CloudSim: an EC2, STS and RAM emulator for tests.

          --urls URL     where to listen, loopback only   (http://127.0.0.1:5500)
          --reach REACH  loopback, or network: other     (loopback)
                         addresses too; nobody else may be in that network,
                         because the control API asks for no password
          --state FILE   keep the world in this file      (memory only)
          --seed FILE    plant this JSON seed at start
          --help         this text
        """;

    /// <summary>Null when only help was wanted.</summary>
    public static CommandLine? Parse(string[] args)
    {
        var line = new CommandLine(new CloudSimOptions { Url = "http://127.0.0.1:5500" }, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] is "--help" or "-h")
            {
                Console.WriteLine(Usage);
                return null;
            }
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.\n\n{Usage}");
            line = line.With(args[i], value);
        }
        return line;
    }

    public static string Greeting(string url) => $"""
        CloudSim listens on {url}
        EC2, STS and RAM at /, control API at /_sim. The root key is test / test, account 000000000000.

          export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=eu-west-1
          aws --endpoint-url {url} ec2 create-vpc --cidr-block 10.1.0.0/16
          aws --endpoint-url {url} sts assume-role --role-arn arn:aws:iam::111111111111:role/any --role-session-name me
        """;

    private CommandLine With(string flag, string value)
    {
        switch (flag)
        {
            case "--urls": Options.Url = value; return this;
            case "--reach" when value is "loopback" or "network": Options.BeyondLoopback = value == "network"; return this;
            case "--reach": throw new ArgumentException($"--reach is loopback or network.\n\n{Usage}");
            case "--state": Options.StateFile = value; return this;
            case "--seed": return this with { SeedFile = value };
            default: throw new ArgumentException($"There is no {flag}.\n\n{Usage}");
        }
    }
}
