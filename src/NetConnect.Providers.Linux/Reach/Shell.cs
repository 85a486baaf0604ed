using System.Diagnostics;
using System.Text;

namespace NetConnect.Providers.Linux.Reach;

/// <summary>Starts a program with a script at its standard input, and waits for its end; whoever stops waiting ends it.</summary>
internal static class Shell
{
    private const int NotStarted = 127;

    /// <summary>A gateway is somebody else's machine: what it writes must not fill ours.</summary>
    private const int MostCharacters = 8 * 1024 * 1024;

    public static async Task<ScriptResult> RunAsync(IReadOnlyList<string> command, string script, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Environment = { ["LC_ALL"] = "C", ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new(NotStarted, "", $"{command[0]}: {e.Message}", HasRun: false);
        }

        return await EndAsync(process, script, cancellationToken);
    }

    private static async Task<ScriptResult> EndAsync(Process process, string script, CancellationToken cancellationToken)
    {
        try
        {
            var (output, error) = (ReadAsync(process, process.StandardOutput, cancellationToken), ReadAsync(process, process.StandardError, cancellationToken));
            await WriteAsync(process, script, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task<string> ReadAsync(Process process, StreamReader reader, CancellationToken cancellationToken)
    {
        var (text, buffer) = (new StringBuilder(), new char[16 * 1024]);
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            text.Append(buffer, 0, count);
            if (text.Length <= MostCharacters)
                continue;
            process.Kill(entireProcessTree: true);
            break;
        }

        return text.ToString();
    }

    // What does not read its script to the end has a reason, which its exit code and words tell.
    private static async Task WriteAsync(Process process, string script, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(script.AsMemory(), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }
}
