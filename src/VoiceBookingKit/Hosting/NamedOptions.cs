using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VoiceBookingKit.Hosting;

/// <summary>Binds a section of the host's configuration to the options of one name.</summary>
internal sealed class NamedConfigurationReader<TOptions>(string name, string section, IConfiguration? configuration)
    : ConfigurationReader<TOptions>(section, configuration), IConfigureNamedOptions<TOptions> where TOptions : class
{
    public void Configure(string? optionsName, TOptions options)
    {
        if (optionsName == name)
            Configure(options);
    }
}

/// <summary>Checks the options of one name by their annotations.</summary>
internal sealed class NamedAnnotationsValidator<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(string name, string section)
    : IValidateOptions<TOptions> where TOptions : class
{
    private readonly AnnotationsValidator<TOptions> _annotations = new(section);

    public ValidateOptionsResult Validate(string? optionsName, TOptions options) =>
        optionsName == name ? _annotations.Validate(name, options) : ValidateOptionsResult.Skip;
}
