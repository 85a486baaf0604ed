using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NetConnect.EndToEnd.Support;

/// <summary>A program of ours as a process of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<(TimeSpan At, string Text)> _lines = [];

    private Child(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    /// <summary>Since it was started.</summary>
    public TimeSpan Age => _clock.Elapsed;

    /// <param name="assembly">In the tests' own folder.</param>
    public static Child Start(string assembly, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        var child = new Child(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => child.Note(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Note(line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    public string Output
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines.Select(line => line.Text));
            }
        }
    }

    /// <summary>What follows a word on the first line that begins with it, and when it was written; none yet is null.</summary>
    public (TimeSpan At, string Text)? Find(string word)
    {
        lock (_lines)
        {
            foreach (var (at, text) in _lines)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                    return (at, text[word.Length..].Trim());
            }

            return null;
        }
    }

    /// <summary>Null when the process ended without saying it.</summary>
    public async Task<string?> HearAsync(string word) =>
        (await Wait.ForAsync($"'{word}' of a process", () => Task.FromResult((Found: Find(word), HasExited)), seen => seen.Found is not null || seen.HasExited))
        .Found?.Text;

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Wait.Patience);
        return _process.ExitCode;
    }

    public Task<int> StopAsync()
    {
        _ = Kill(_process.Id, Terminate);
        return ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
        {
            _lines.Add((_clock.Elapsed, line));
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
