using System.Diagnostics;

namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>This machine's shell, on the caller's thread.</summary>
internal static class Machine
{
    /// <summary>None where gateways can be made.</summary>
    public static string? Obstacle { get; } = Look();

    /// <summary>None where tunnels of WireGuard can be made.</summary>
    public static string? WireguardObstacle { get; } = Obstacle
        ?? (Run(["sh", "-c", "command -v wg > /dev/null && { command -v wireguard-go > /dev/null || modprobe -n wireguard; }"], "").Code == 0
            ? null
            : "WireGuard takes wireguard-tools, and wireguard-go where the kernel has none.");

    public static string Run(string script)
    {
        var (code, output, error) = Run(["sh", "-eu", "-s"], script);
        return code == 0 ? output : throw new InvalidOperationException($"{error}\nof:\n{script}");
    }

    public static (int Code, string Output, string Error) Run(string[] command, string script)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string? Look()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return "The kit is played on network namespaces of this machine, which takes Linux and root.";
        var (code, _, _) = Run(["sh", "-eu", "-s"], "command -v nft > /dev/null; command -v ping > /dev/null; ip netns add nckt0; ip netns del nckt0\n");
        return code == 0 ? null : "The kit is played on network namespaces with nftables: install iproute2, nftables and iputils-ping.";
    }
}
