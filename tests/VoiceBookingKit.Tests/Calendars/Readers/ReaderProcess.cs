using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace VoiceBookingKit.Tests.Calendars.Readers;

/// <summary>A calendar reader of somebody else's making, in a process of its own.</summary>
/// <param name="Program">What runs the script.</param>
/// <param name="Script">The script, beside this file.</param>
/// <param name="Remedy">What to do when the reader is missing.</param>
public sealed record ReaderProcess(string Program, string Script, string Remedy)
{
    private static readonly string Sources =
        typeof(ReaderProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Sources").Value!;

    /// <summary>Has the reader read a file, and gives back what it understood.</summary>
    internal Task<ReadCalendar> ReadAsync(string text) => AskAsync<ReadCalendar>(text);

    /// <summary>Gives the script an input, and gives back what it answers.</summary>
    internal async Task<T> AskAsync<T>(string text)
    {
        var start = new ProcessStartInfo(Program, [Path.Combine(Sources, "Calendars", "Readers", Script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Started(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(text);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its own words, below, say why.
        }
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{Script} could not do its part. {Remedy}\n{await errors}");
        return JsonSerializer.Deserialize<T>(await output)!;
    }

    public override string ToString() => Script;

    private Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{Program} does not start. {Remedy}", missing);
        }
    }
}
