using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.Hosting;

/// <summary>Binds a section of the host's configuration, when the host has one.</summary>
internal class ConfigurationReader<TOptions>(string section, IConfiguration? configuration) : IConfigureOptions<TOptions>
    where TOptions : class
{
    public void Configure(TOptions options)
    {
        try
        {
            configuration?.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), [$"{unreadable.Message} {unreadable.InnerException?.Message}".Trim()]);
        }
    }
}
