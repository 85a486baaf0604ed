using System.Diagnostics;
using System.Globalization;

namespace NetConnect.EndToEnd.Linux;

/// <summary>
/// Real packets on this machine: an underlay, and sites with a gateway and a host behind it, each a network namespace. Nothing of it leads outside.
/// It needs root; where that is not to be had, tests say that they were skipped.
/// </summary>
internal sealed class Lab : IDisposable
{
    private static int _last;

    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"nct{Environment.ProcessId % 100000}x{Interlocked.Increment(ref _last)}");
    private readonly int _sites;

    /// <param name="prefixOf">By site, counted from 1: what lies behind its gateway.</param>
    public Lab(int sites, Func<int, string>? prefixOf = null)
    {
        _sites = sites;
        var prefix = prefixOf ?? (site => string.Create(CultureInfo.InvariantCulture, $"10.{site}.0"));
        var script = $"ip netns add {Underlay}\nip -n {Underlay} link add br0 type bridge\nip -n {Underlay} link set br0 up\n";
        for (var site = 1; site <= sites; site++)
            script += Site(site, prefix(site));
        Run(script);
    }

    public string Underlay => $"{_prefix}u";

    public string Gateway(int site) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}g{site}");

    public string Host(int site) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}h{site}");

    /// <summary>None where real packets can be sent.</summary>
    public static string? Obstacle { get; } = Look();

    /// <summary>None where tunnels of WireGuard can be made too.</summary>
    public static string? WireguardObstacle { get; } = Obstacle
        ?? (Try("command -v wg && { command -v wireguard-go || modprobe -n wireguard; }").Code == 0 ? null : "WireGuard takes wireguard-tools, and wireguard-go where the kernel has none.");

    /// <summary>Whether a ping from one site's host reaches an address.</summary>
    public bool Pings(int site, string address) => Try($"ip netns exec {Host(site)} ping -c 1 -W 1 {address}").Code == 0;

    /// <summary>Whether a TCP connection from one site's host to another's opens and carries a word there and back.</summary>
    public bool Talks(int from, string address, int port) =>
        Try($"printf 'hello\\n' | ip netns exec {Host(from)} timeout 2 bash -c 'exec 3<>/dev/tcp/{address}/{port.ToString(CultureInfo.InvariantCulture)} && cat >&3 && head -n 1 <&3'").Output.Trim() == "hello";

    /// <summary>Whatever comes in on the port of a site's host is sent back, until the lab ends.</summary>
    public void Echo(int site, int port)
    {
        var start = new ProcessStartInfo("ip") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            "netns", "exec", Host(site), "python3", "-c",
            $"import socketserver\nclass H(socketserver.StreamRequestHandler):\n  def handle(self):\n    self.wfile.write(self.rfile.readline())\n"
            + $"socketserver.TCPServer.allow_reuse_address=True\nsocketserver.ThreadingTCPServer(('0.0.0.0',{port.ToString(CultureInfo.InvariantCulture)}),H).serve_forever()",
        })
            start.ArgumentList.Add(argument);
        Process.Start(start);
        var clock = Stopwatch.StartNew();
        while (Try($"ip netns exec {Host(site)} bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port.ToString(CultureInfo.InvariantCulture)}'").Code != 0)
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "The echo does not listen.");
    }

    /// <summary>Runs a command in a namespace; its output.</summary>
    public static string In(string ns, string command) => Run($"ip netns exec {ns} {command}");

    public void Dispose()
    {
        var all = Enumerable.Range(1, _sites).SelectMany(site => new[] { Gateway(site), Host(site) }).Append(Underlay).ToList();
        foreach (var ns in all)
            Try($"for p in $(ip netns pids {ns}); do kill -9 $p; done; ip netns del {ns}");
    }

    private string Site(int site, string prefix)
    {
        var (gateway, host, n) = (Gateway(site), Host(site), site.ToString(CultureInfo.InvariantCulture));
        return $"""
            ip netns add {gateway}; ip netns add {host}
            ip -n {gateway} link add wan type veth peer name s{n} netns {Underlay}
            ip -n {Underlay} link set s{n} master br0; ip -n {Underlay} link set s{n} up
            ip -n {gateway} addr add 100.64.0.{n}/16 dev wan; ip -n {gateway} link set wan up; ip -n {gateway} link set lo up
            ip -n {gateway} link add lan type veth peer name eth0 netns {host}
            ip -n {gateway} addr add {prefix}.1/24 dev lan; ip -n {gateway} link set lan up
            ip -n {host} addr add {prefix}.10/24 dev eth0; ip -n {host} link set eth0 up; ip -n {host} link set lo up
            ip -n {host} route add default via {prefix}.1
            ip netns exec {gateway} sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0

            """;
    }

    private static string? Look()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return "Real packets need Linux and root: run the tests as root to have these too.";
        var tried = Try("command -v nft && command -v ping && command -v python3 && ip netns add nctry0 && ip netns del nctry0");
        return tried.Code == 0 ? null : "Real packets need network namespaces and nftables: install iproute2, nftables, iputils-ping and python3.";
    }

    private static string Run(string script)
    {
        var (code, output) = Try("set -e\n" + script);
        return code == 0 ? output : throw new InvalidOperationException($"{output}\nof:\n{script}");
    }

    private static (int Code, string Output) Try(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash") { ArgumentList = { "-c", script + "\n" }, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + error.Result);
    }
}
