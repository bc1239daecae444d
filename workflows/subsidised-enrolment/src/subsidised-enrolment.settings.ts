/** The office that decides where departments disagree. */
export const medicalInsurance = 'medical-insurance-agency';
