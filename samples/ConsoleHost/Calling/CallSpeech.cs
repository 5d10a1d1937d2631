using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Hosting;

namespace ConsoleHost.Calling;

/// <summary>Who listens and speaks in a call, and the settings that they need, such as keys.</summary>
internal sealed class CallSpeech
{
    private readonly IConfiguration _settings;
    private readonly IReadOnlyList<string> _names;

    private CallSpeech(IConfiguration settings, IReadOnlyList<string> names) => (_settings, _names) = (settings, names);

    /// <summary>The engine of this machine, whatever the environment says.</summary>
    public static CallSpeech Local { get; } = new(new ConfigurationBuilder().Build(), ["Local"]);

    /// <summary>Whether all of it is on this machine and in step with the call's clock.</summary>
    public bool IsLocal => _names.All(name => name.Equals("Local", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads who it is.</summary>
    /// <param name="names">Names in line, such as <c>Deepgram,Local</c>; null for the setting <c>Speech</c>, and <c>Local</c> without one.</param>
    /// <param name="file">A JSON file of settings, or null; the environment's variables come before it.</param>
    /// <exception cref="InvalidDataException">A name is not known, or the file is not JSON.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static CallSpeech Read(string? names, string? file)
    {
        var builder = new ConfigurationBuilder();
        if (file is not null)
            builder.AddJsonFile(Path.GetFullPath(file));
        var settings = builder.AddEnvironmentVariables().Build();
        return new CallSpeech(settings, SpeechChoice.Read(names ?? settings["Speech"] ?? "Local"));
    }

    /// <summary>Adds the settings to the host's.</summary>
    public void AddSettings(IConfigurationBuilder configuration) => configuration.AddConfiguration(_settings);

    /// <summary>Puts the providers in line.</summary>
    public void AddTo(IVoiceBookingBuilder booking) => booking.UseSpeech(_names);
}
