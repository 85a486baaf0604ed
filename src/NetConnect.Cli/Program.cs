using NetConnect.Cli;
using NetConnect.Cli.Running;

return await CommandLine.RunAsync(args, Shell.OfProcess());
